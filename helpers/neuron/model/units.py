"""From what programs list, per area of membrane, to what a whole cell has, in pF and nS."""

from scipy.constants import centi, giga, micro, milli, nano, pi, pico

PF_PER_UM2 = micro / centi**2 / (pico / micro**2)  # 1 µF/cm²
NS_PER_UM2 = milli / centi**2 / (nano / micro**2)  # 1 mS/cm²
NS_OHM_CM2_PER_UM2 = giga / (centi**2 / micro**2)  # 1 / (1 Ω cm²)
NS_OHM_CM_PER_UM = giga * micro / centi  # 1 µm² in cross-section and 1 µm long: 1 / (1 Ω cm)


def side_um2(diameter_um, length_um):
    """Side of a cylinder [µm²]; for a cell as long as wide, the surface of a sphere."""
    return pi * diameter_um * length_um


def length_over_section(diameter_um, length_um):
    """Length of a cylinder over its cross-section [1/µm]."""
    return length_um / (pi * (diameter_um / 2) ** 2)
