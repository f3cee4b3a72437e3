"""What our labs are measured against: the same picture and slider by `interact`, drawn inline."""

SLIDER = """
from IPython.display import display
from ipywidgets import SelectionSlider, VBox, interact
from helpers.receptor import parameters as p
from helpers.receptor.views import Potentiation
from helpers.stage.controls import stops
view = Potentiation()
for artist in view.live:
    artist.set_in_layout(False)
slider = SelectionSlider(options=stops(p.diazepam_nM), index=40, description=p.diazepam_nM.label)
"""
INLINE = f"""
%matplotlib inline
{SLIDER}
@interact(diazepam_nM=slider)
def show(diazepam_nM):
    print(view.update(p.gaba_uM.value, diazepam_nM, p.subtype.value))
    display(view.figure)
"""
