"""The buttons of a lab: back to the start, keep this curve, named settings, test a prediction."""

from html import escape

import ipywidgets


def toolbar(lab, presets):
    """Make Reset, Hold and More, and below them one button for each preset.

    Parameters
    ----------
    lab : Lab
        What the buttons act on: its `reset`, `hold`, `show_more` and `set`.
    presets : dict
        Name of a setting to the values it sets.

    Returns
    -------
    VBox
    """
    reset = ipywidgets.Button(description="Reset", tooltip="Every control back to its start")
    reset.on_click(lambda _: lab.reset())
    hold = ipywidgets.ToggleButton(description="Hold", tooltip="Keep this curve for comparison")
    hold.observe(lambda change: lab.hold(change.new), "value")
    more = ipywidgets.ToggleButton(description="More", tooltip="Table, lab code, limits, sources")
    more.observe(lambda change: lab.show_more(change.new), "value")
    buttons = [setting(lab, name, values) for name, values in presets.items()]
    rows = [ipywidgets.HBox([reset, hold, more])]
    if buttons:
        rows.append(ipywidgets.HBox([ipywidgets.Label("Set to:"), *buttons]))
    for row in rows:
        row.layout.flex_flow = "row wrap"
    return ipywidgets.VBox(rows)


def predictions(lab, told):
    """Make a line for each prediction, with a button that puts it to the test.

    Parameters
    ----------
    lab : Lab
        What the buttons set.
    told : list of triples
        Words, the setting that tests them, and the words that the test adds. Without a setting
        there is no button.

    Returns
    -------
    list of HBox
    """
    return [_prediction(lab, *each) for each in told]


def _prediction(lab, words, values, truth):
    line = ipywidgets.HTML(f"<p>{escape(words)}</p>")
    if not values:
        return ipywidgets.HBox([line])
    button = setting(lab, "Test it", values)
    spoken = f'<p>{escape(words)} <span role="status">{escape(truth)}</span></p>'
    button.on_click(lambda _: line.set_trait("value", spoken))
    return ipywidgets.HBox([button, line])


def setting(lab, name, values):
    """Make a button that sets some controls."""
    whole = {"width": "auto", "flex": "0 0 auto"}  # long words beside it do not squeeze it
    button = ipywidgets.Button(description=name, layout=whole)
    button.on_click(lambda _: lab.set(**values))
    return button
