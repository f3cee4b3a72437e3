"""The whole chain: seven small pictures from the tablet to the foot, and the network beside."""

from helpers.chain import parameters as p
from helpers.chain.model import links, spread_in_rounds
from helpers.chain.views import values, words
from helpers.chain.views.panels import Bars, Current, Level, Ruler
from helpers.chain.views.values import T_H, T_MS
from helpers.dose import parameters as dose
from helpers.evidence.figures import exactly, figures
from helpers.neuron import parameters as neuron
from helpers.receptor import parameters as receptor
from helpers.reflex import parameters as reflex
from helpers.stage import style

HIGH_IN = 7.0
PANELS = {  # in reading order: title, and the notebook of the link
    "plasma": ("1 plasma", "07_dose_and_time"),
    "free": ("2 free drug", "07_dose_and_time"),
    "receptor": ("3 receptor", "02_diazepam_potentiates"),
    "synapse": ("4 current of a synapse", "02_diazepam_potentiates"),
    "chloride": ("5 chloride", "03_chloride_influx"),
    "motoneuron": ("6 motoneuron", "04_fewer_action_potentials"),
    "reflex": ("7 reflex", "06_muscle_spasm"),
    "network": ("beside: network", "05_cns_depression"),
}
PAIR = (("without", style.NO_DRUG), ("with", style.DIAZEPAM))
SITES = tuple(
    (f"{name} {verb}", colour)
    for verb, colour in (("held", style.DIAZEPAM), ("opens more", style.GABA))
    for name in p.cord_subtype.options.values()
)


def _start(**changed):
    """Give the setting that the lab starts with, but for these."""
    start = {"dose_mg": p.dose_mg, "hour_h": p.hour_h, "person": p.person}
    start |= {"chloride": p.chloride, "band": p.band}
    return {name: record.value for name, record in start.items()} | changed


class WholeChain:
    """One dose, link by link: what each brings to the next, and how wide it may spread."""

    presets = {
        f"{words.taken(p.dose_mg.value)} at its peak": _start(),
        f"{words.taken(p.dose_mg.high)} at its peak": _start(dose_mg=p.dose_mg.high),
        "a day later": _start(hour_h=p.hour_h.high),
        "80 years, the label's start": _start(dose_mg=dose.older_dose_mg.value, person="80"),
        "chloride lost to rest": _start(chloride="rest"),
        "chloride lost above rest": _start(chloride="above"),
        "with the band": _start(band="on"),
    }
    hints = (
        (
            lambda dose_mg, person, **_: person in dose.OLDER and dose_mg > dose.older_dose_mg.high,
            f"From {exactly(dose.older_from_y.value)} years on the label starts at "
            f"{exactly(dose.older_dose_mg.low)} to {exactly(dose.older_dose_mg.high)} mg: set the "
            "dose there.",
        ),
        (
            lambda dose_mg, **_: dose_mg == 0,
            "Nothing taken: each pair is the same with and without. Raise the dose.",
        ),
        (
            lambda chloride, **_: chloride != p.chloride.value,
            "The cord alone has lost its chloride gradient: the network keeps its own.",
        ),
    )
    leaves_out = (
        *(f"{record.meaning}. {record.options[link]}" for link, record in p.assumed.items()),
        "A third compartment: between one and eight hours the levels are probably too low.",
        "Back and neck spasm: the foot shows one sign of spasticity, clonus, and a relative of "
        "diazepam was seen to leave ankle clonus as it was.",
        "What acts above the cord and on the muscle, tolerance, and what is felt.",
        "While a slider moves the beat is read from a stored table, good to half a degree; then "
        "the loop is run: the mean of five random runs. The band keeps to the table.",
        "In the band: where E_GABA lies, the channel's own factors, and the loop were not drawn.",
        "You. The people here are named people of studies; nothing here says what anybody should "
        "take.",
    )
    numbers = (
        *(p.dose_mg, p.hour_h, *p.CHLORIDE.values(), receptor.gaba_uM, reflex.g0, reflex.k_P),
        *(reflex.k_gamma, p.cord_subtype, p.brain_subtype, receptor.d, receptor.K_nordiazepam_nM),
        *(receptor.K_diazepam_nM["alpha1"], receptor.K_diazepam_nM["alpha2"], neuron.g_IPSC),
        *(neuron.gaba_decay_ms, neuron.E_rest_motor, p.samples, p.rng, p.uncertain),
    )

    def __init__(self):
        """Draw what stays; `update` moves the rest."""
        self.figure, panels = _eight_panels()
        self._panels = _filled(panels)
        style.name_model(
            self.figure,
            "In brackets: the notebook. From link 3 to 7 nothing was measured in people",
        )
        self.live = [artist for panel in self._panels.values() for artist in panel.live]
        self.doors = [
            (panel, f"{notebook}.ipynb", f"Open notebook {notebook[:2]}: {title}")
            for panel, (title, notebook) in zip(panels, PANELS.values(), strict=True)
        ]
        self._settled = {}  # beat and band of each setting that was drawn to its end

    def update(
        self,
        dose_mg: p.dose_mg,
        hour_h: p.hour_h,
        person: p.person,
        chloride: p.chloride,
        band: p.band,
    ):
        """Follow the dose through every link; say what reaches the foot.

        What takes long comes later: until then the beat is read from the stored table.
        """
        E_GABA = p.CHLORIDE[chloride].value
        self._setting = dose_mg, hour_h, person, E_GABA, band
        self._chain = links(dose_mg, hour_h, values.who(person), E_GABA)
        about = values.foot_about(self._chain.gaba_gain, E_GABA), None
        self._foot, self._drawn = self._settled.get(self._setting, about)
        self._rounds = spread_in_rounds(dose_mg, hour_h, values.who(person), E_GABA)
        self._done = 0
        self._panels["reflex"].move(())
        return self._show()

    @property
    def coming(self):
        """Say what is computed next, or nothing when all of the setting is drawn."""
        if not self._foot.exact:
            return "Computing the beat ..."
        if self._setting[-1] == "on" and self._drawn is None:
            return f"Computing the band ({words.percent(self._done)} done) ..."
        return ""

    def settle(self):
        """Run the loop for the beat; then draw cases for the band, a round at each call."""
        if not self._foot.exact:
            self._foot = values.foot_exactly(self._chain.gaba_gain, self._chain.places.E_GABA)
        else:
            self._done, self._drawn = next(self._rounds)
        if not self.coming:
            self._settled[self._setting] = self._foot, self._drawn
        return self._show()

    def _show(self):
        dose_mg, hour_h, person, _, _ = self._setting
        said = words.short(self._chain, self._foot, self._drawn)
        self._show_curves(person, said)
        self._show_bars(said)
        setting = words.taken(dose_mg), hour_h, p.person.options[person]
        return words.sentence(setting, self._chain, self._foot, self._drawn)

    def frames(self):
        """Let the foot beat: dots run along the bars as far as one random run takes them."""
        for places in values.beating(self._chain.gaba_gain, self._chain.places.E_GABA):
            self._panels["reflex"].move(places)
            yield

    def table(self):
        """Give each link without the drug, with it, and the ends of its band."""
        header = ("link", "without", "with", "nine of ten from", "to", "most of the spread from")
        return header, [
            (name, figures(before), figures(now), *self._ends(link))
            for name, before, now, link in values.rows(self._chain, self._foot)
        ]

    def _ends(self, link):
        if self._drawn is None or link is None:
            return "", "", ""
        band = getattr(self._drawn, link)
        return figures(band.low), figures(band.high), p.uncertain.options[band.largest]

    def _show_curves(self, person, said):
        chain, drawn = self._chain, self._drawn
        levels, ends = values.course(chain.dose_mg, person), None
        now = chain.hour, chain.plasma.diazepam_ng_per_mL
        if drawn is not None:
            ends = values.people(chain.dose_mg, person)
        self._panels["plasma"].show(levels, now, said["plasma"], ends)
        courses, ends = values.currents(chain.synapses.alpha2.charge, drawn and drawn.charge_alpha2)
        self._panels["synapse"].show(courses, said["synapse"], ends)
        places = (chain.chloride.E_Cl, "E_Cl"), (chain.chloride.E_GABA, "E_GABA")
        named = [(V, f"{name} {words.volts(V)}") for V, name in places]
        self._panels["chloride"].show(named, said["chloride"])

    def _show_bars(self, said):
        for name, (lengths, bands) in values.bars(self._chain, self._foot, self._drawn).items():
            self._panels[name].show(lengths, said[name], bands)


def _eight_panels():
    """Make a figure of two columns and four rows, read from left to right."""
    figure, panels = style.figure(HIGH_IN, (1, 1), beside=True)
    for panel in panels:
        panel.remove()
    return figure, figure.subplots(4, 2).ravel()


def _filled(panels):
    """Give each panel its title, its axes, and what moves in it."""
    titles = [f"{title} ({notebook[:2]})" for title, notebook in PANELS.values()]
    at = dict(zip(PANELS, zip(panels, titles, strict=True), strict=True))
    unit = dose.level_axis_ng_per_mL.unit
    rests = (words.REST, "rest", "right"), (words.SPASTIC_REST, "spastic rest", "left")
    shift, rate, beat = p.shift_axis_pA, p.rate_axis_Hz, p.beat_axis_deg
    level = (f"After the dose ({p.hour_h.unit})", unit, p.plasma_axis_ng_per_mL.value)
    current = (f"Time ({p.current_axis_ms.unit})", "Current", p.current_axis.value)
    sites = ("Sites held, or how much more it opens (%)", 0, p.receptor_axis_percent.value)
    free_nM = (f"Free at the site of effect ({p.free_axis_nM.unit})", 0, p.free_axis_nM.value)
    mV = (f"Potential ({p.ruler_mV.unit})", p.ruler_mV.low, p.ruler_mV.value)
    more_pA = (f"Current needed more ({shift.unit})", shift.low, shift.value)
    beats, rates = f"Beat of the foot ({beat.unit})", f"Rate ({rate.unit})"
    drugs = ("diazepam", style.DIAZEPAM), ("nordiazepam", style.NO_DRUG)
    return {
        "plasma": Level(*at["plasma"], level, T_H),
        "free": Bars(*at["free"], free_nM, drugs),
        "receptor": Bars(*at["receptor"], sites, SITES),
        "synapse": Current(*at["synapse"], current, T_MS),
        "chloride": Ruler(*at["chloride"], mV, rests),
        "motoneuron": Bars(*at["motoneuron"], more_pA, PAIR),
        "reflex": Bars(*at["reflex"], (beats, 0, beat.value), PAIR),
        "network": Bars(*at["network"], (rates, 0, rate.value), PAIR),
    }
