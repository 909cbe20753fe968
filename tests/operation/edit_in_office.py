"""Edits a Word document or a workbook as a person would in LibreOffice: edit_in_office.py PROGRAM INPUT OUTPUT FOLDER < edits.json

The edits are a list of objects with a "do": replace, delete, move, insert, split, join, cell, author, track, settle,
comment or wear. Paragraphs are found by how their words begin. What stands in the document at the end is written as JSON: the words
of its paragraphs and cells in order, and how many paragraphs were taken away on purpose.
"""

import faulthandler
import json
import os
import random
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

faulthandler.enable()
program, source, target, folder = sys.argv[1:5]
PIPE = f"plenum-{os.getpid()}"


def start():
    profile = uno.systemPathToFileUrl(os.path.join(folder, "profile"))
    accept = f"--accept=pipe,name={PIPE};urp;"
    options = ["--headless", "--norestore", "--nologo", "--nodefault", "--nofirststartwizard"]
    return subprocess.Popen([program, f"-env:UserInstallation={profile}", accept, *options], start_new_session=True)


def connect():
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(300):
        try:
            return resolver.resolve(f"uno:pipe,name={PIPE};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.2)
    raise SystemExit("LibreOffice does not answer")


def setting(name, value):
    return PropertyValue(Name=name, Value=value)


def paragraphs(text):
    walk = text.createEnumeration()
    while walk.hasMoreElements():
        each = walk.nextElement()
        if each.supportsService("com.sun.star.text.Paragraph"):
            yield each


def find(text, beginning):
    for each in paragraphs(text):
        if each.String.startswith(beginning):
            return each
    raise SystemExit(f"no paragraph begins with {beginning!r}")


def words_in(text, beginning, words):
    paragraph = find(text, beginning)
    at = paragraph.String.index(words)
    cursor = text.createTextCursorByRange(paragraph.Start)
    cursor.goRight(at, False)
    cursor.goRight(len(words), True)
    return cursor


def whole(text, paragraph):
    """The words of a paragraph with the break before it."""
    cursor = text.createTextCursorByRange(paragraph.Start)
    cursor.goLeft(1, False)
    cursor.gotoRange(paragraph.End, True)
    return cursor


def edit(document, wish):
    text = document.Text
    if wish["do"] == "track":
        document.RecordChanges = wish["on"]
    elif wish["do"] == "replace":
        words_in(text, wish["in"], wish["words"]).String = wish["by"]
    elif wish["do"] == "delete":
        whole(text, find(text, wish["paragraph"])).String = ""
    elif wish["do"] == "insert":
        end = text.createTextCursorByRange(find(text, wish["after"]).End)
        text.insertControlCharacter(end, 0, False)
        text.insertString(end, wish["words"], False)
    elif wish["do"] == "split":
        text.insertControlCharacter(words_in(text, wish["in"], wish["before"]).Start, 0, False)
    elif wish["do"] == "join":
        cursor = text.createTextCursorByRange(find(text, wish["paragraph"]).End)
        cursor.goRight(1, True)
        cursor.String = " "
    elif wish["do"] == "cell":
        document.TextTables.getByIndex(wish["table"]).getCellByName(wish["cell"]).String = wish["by"]
    elif wish["do"] == "move":
        move(document, text, wish)
    elif wish["do"] == "author":
        sit_down(wish["first"], wish["last"])
    elif wish["do"] == "settle":
        settle(document, wish["how"])
    elif wish["do"] == "wear":
        wear(document, text, random.Random(wish["seed"]), wish["times"])
    elif wish["do"] == "comment":
        note = document.createInstance("com.sun.star.text.textfield.Annotation")
        note.Author = wish["author"]
        note.Content = wish["says"]
        text.insertTextContent(words_in(text, wish["in"], wish["words"]), note, True)
    else:
        raise SystemExit(f"unknown edit {wish['do']!r}")


def move(document, text, wish):
    """Cut and paste, as by hand."""
    controller = document.CurrentController
    taken = whole(text, find(text, wish["paragraph"]))
    controller.select(taken)
    held = controller.getTransferable()
    taken.String = ""
    controller.ViewCursor.gotoRange(find(text, wish["after"]).End, False)
    controller.insertTransferable(held)


def sit_down(first, last):
    """From here on somebody else is at the keyboard."""
    provider = services.createInstance("com.sun.star.configuration.ConfigurationProvider")
    place = (setting("nodepath", "/org.openoffice.UserProfile/Data"),)
    user = provider.createInstanceWithArguments("com.sun.star.configuration.ConfigurationUpdateAccess", place)
    user.givenname, user.sn = first, last
    user.commitChanges()


def settle(document, how):
    """Accepts or rejects everything that is tracked."""
    command = ".uno:AcceptAllTrackedChanges" if how == "accept" else ".uno:RejectAllTrackedChanges"
    dispatcher = services.createInstance("com.sun.star.frame.DispatchHelper")
    dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, ())


def wear(document, text, chance, times):
    """What a long day of editing does, in an order that the seed decides."""
    for _ in range(times):
        worded = [each for each in paragraphs(text) if len(each.String) > 40]
        one, other = chance.sample(worded, 2)
        words = one.String.split(" ")
        half = " ".join(words[len(words) // 2 :])
        act = chance.choice(["word", "delete", "insert", "split", "join", "cell", "move", "number"])
        if act == "word":
            edit(document, {"do": "replace", "in": one.String, "words": words[-2], "by": f"chữ{chance.randrange(1000)}"})
        elif act == "number":
            edit(document, {"do": "replace", "in": one.String, "words": words[0], "by": f"{chance.randrange(90)}."})
        elif act == "insert":
            edit(document, {"do": "insert", "after": one.String, "words": f"Đoạn mới số {chance.randrange(1000)} được thêm."})
        elif act == "split":
            edit(document, {"do": "split", "in": one.String, "before": half})
        elif act == "cell":
            table = document.TextTables.getByIndex(chance.randrange(document.TextTables.Count))
            table.getCellByName(chance.choice(table.CellNames)).String = f"Ô {chance.randrange(1000)}"
        elif act == "move":
            edit(document, {"do": "move", "paragraph": one.String, "after": other.String})
        else:
            taken.append(one.String)
            edit(document, {"do": act, "paragraph": one.String})


def standing(text):
    """The words of paragraphs and cells, in order."""
    walk = text.createEnumeration()
    while walk.hasMoreElements():
        each = walk.nextElement()
        if each.supportsService("com.sun.star.text.Paragraph"):
            yield each.String
        elif each.supportsService("com.sun.star.text.TextTable"):
            for name in each.CellNames:
                yield from standing(each.getCellByName(name))


def edited_text(services, wishes):
    paper = opened(services, wishes)
    for wish in wishes:
        edit(paper, wish)
    paper.storeToURL(uno.systemPathToFileUrl(target), (setting("FilterName", "MS Word 2007 XML"),))
    json.dump({"words": list(standing(paper.Text)), "taken": len(taken)}, sys.stdout)
    paper.close(True)


def edited_sheet(services, wishes):
    """A workbook, of which the cells of the first sheet are written anew."""
    sheets = services.createInstance("com.sun.star.sheet.SpreadsheetDocument")
    kind = (setting("FilterName", "Calc MS Excel 2007 XML"),)
    sheets.load((setting("URL", uno.systemPathToFileUrl(source)), *kind))
    for wish in wishes:
        sheets.Sheets.getByIndex(0).getCellRangeByName(wish["cell"]).String = wish["by"]
    sheets.storeToURL(uno.systemPathToFileUrl(target), kind)
    sheets.close(True)
    json.dump({"words": [], "taken": 0}, sys.stdout)


def opened(services, edits):
    """Comments want windows that the build without a screen has not, so a view is opened only to cut and paste in."""
    address = uno.systemPathToFileUrl(source)
    if any(each["do"] in ("move", "settle", "wear") for each in edits):
        desktop = services.createInstance("com.sun.star.frame.Desktop")
        return desktop.loadComponentFromURL(address, "_blank", 0, (setting("Hidden", True),))
    document = services.createInstance("com.sun.star.text.TextDocument")
    document.load((setting("URL", address), setting("FilterName", "MS Word 2007 XML")))
    return document


office = start()
try:
    wishes = json.load(sys.stdin)
    services = connect().ServiceManager
    taken = []
    if source.endswith(".xlsx"):
        edited_sheet(services, wishes)
    else:
        edited_text(services, wishes)
    sys.stdout.flush()
finally:
    os.killpg(office.pid, 9)
    office.wait()
# The bridge to an office that is gone may crash while Python takes itself apart; all that is wanted has been said by now.
os._exit(0)
