"""Answers leave a browser and come into another, as the start page says: by the file browser."""

import re

FOLDERS = ("my_work", "answers")


def save_answer(page, number, folder):
    """Download the file of a question from the file browser of an open notebook; give its path."""
    for name in FOLDERS:
        listed(page, name).dblclick()
        crumb(page, name).wait_for()
    listed(page, f"{number}.json").click(button="right")
    with page.expect_download() as saved:
        page.locator(".lm-Menu-item[data-command='filebrowser:download']").click()
    path = folder / saved.value.suggested_filename
    saved.value.save_as(path)
    return path


def load_answer(page, path):
    """Upload a file into the folder of answers, which does not exist yet."""
    for name in FOLDERS:
        page.get_by_role("button", name=re.compile("New Folder")).first.click()
        field = page.locator(".jp-DirListing-editor")
        field.fill(name)
        field.press("Enter")
        listed(page, name).dblclick()
        crumb(page, name).wait_for()
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name=re.compile("Upload")).first.click()
    chooser.value.set_files(path)
    listed(page, path.name).wait_for()


def listed(page, name):
    """Find a file or folder in the file browser."""
    exact = re.compile(rf"^{re.escape(name)}$")
    return page.locator(".jp-DirListing-item", has=page.get_by_text(exact)).first


def crumb(page, name):
    """Find the folder in the line that says where the file browser is."""
    return page.locator(".jp-BreadCrumbs-item", has_text=name).last
