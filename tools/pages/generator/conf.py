"""What Sphinx is told. It runs in an environment of its own, which holds no code of ours."""

from docutils import nodes
from docutils.utils.math.latex2mathml import tex2mathml

project = html_title = "Milligram to Muscle"
author = "The Milligram to Muscle contributors"
project_copyright = f"2026, {author}"
language = "en-GB"
extensions = ["myst_parser"]
myst_enable_extensions = ["dollarmath"]
myst_links_external_new_tab = False
smartquotes = False  # the words stand as the notebooks have them
math_numfig = False
html_theme = "furo"
templates_path = ["templates"]
html_static_path = ["static"]
html_css_files = ["pages.css"]
html_copy_source = html_show_sourcelink = html_show_sphinx = html_use_index = False
html_math_renderer = "mathml"
# On a narrow screen a long equation scrolls, by key as well.
BLOCK = '<div class="equation" role="group" aria-label="Equation" tabindex="0">{}</div>'


def setup(app):
    """Write equations as MathML, which browsers draw themselves: no script, no font."""
    app.add_html_math_renderer("mathml", (written(False), None), (written(True), None))


def written(as_block):
    """Make the visitor of an equation that stands in a line, or in a block of its own."""

    def visit(translator, node):
        maths = tex2mathml(node.astext(), as_block=as_block)
        translator.body.append(BLOCK.format(maths) if as_block else maths)
        raise nodes.SkipNode

    return visit
