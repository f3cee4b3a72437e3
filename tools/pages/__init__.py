"""Every notebook as a page to read, without Python and without JavaScript: `make pages`.

Sphinx with MyST-Parser and the theme Furo makes the site: navigation, search, print, light and
dark. Not Jupyter Book or MyST-NB, which are made of the same: they show what a notebook's outputs
hold, and ours hold widgets. So each code cell is put into words and pictures before the site is
made, and of MyST-NB only its reader of Markdown would be left.
"""
