"""Edits a workbook in LibreOffice Calc: in.xlsx and edits.json of a folder become out.xlsx; `done` says that it ended."""

import json
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue

folder = sys.argv[1]
pipe = "halemark%d" % os.getpid()


def setting(name, value):
    found = PropertyValue()
    found.Name, found.Value = name, value
    return found


def url(name):
    return uno.systemPathToFileUrl(os.path.join(folder, name))


def connect():
    """The office is there some seconds after it is started."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(600):
        try:
            return resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        except Exception:
            time.sleep(0.1)
    raise SystemExit("LibreOffice did not start")


def edit(desktop):
    document = desktop.loadComponentFromURL(url("in.xlsx"), "_blank", 0, (setting("Hidden", True),))
    for sheet, cell, text in json.load(open(os.path.join(folder, "edits.json"))):
        target = document.Sheets.getByName(sheet).getCellRangeByName(cell)
        if text.startswith("="):
            target.NumberFormat = 0
            target.setFormula(text)
        else:
            target.setString(text)
    filtered = (setting("FilterName", "Calc MS Excel 2007 XML"),)
    document.storeToURL(url("out.xlsx"), filtered)
    document.close(True)


office = subprocess.Popen(
    [
        "soffice",
        "--headless",
        "--invisible",
        "--norestore",
        "--nologo",
        "--accept=pipe,name=%s;urp;" % pipe,
        "-env:UserInstallation=" + url("profile"),
    ],
    env=dict(os.environ, HOME=folder),
)
try:
    context = connect()
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    edit(desktop)
finally:
    office.kill()
    open(os.path.join(folder, "done"), "w").close()
