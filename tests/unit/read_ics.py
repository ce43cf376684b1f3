"""Hold the calendars of deadline-list against a reader of iCalendar.

read_ics.py BIN STORES

Each calendar is parsed by python3-icalendar, looked at as RFC 5545 wants it,
and compared with what the same command lists as JSON.
"""

import datetime
import json
import os
import subprocess
import sys

import icalendar

BIN, STORES = sys.argv[1:]
failures = []


def expect(condition, *what):
    if not condition:
        failures.append(" ".join(str(part) for part in what))


def listing(store, form, today, lang, *options):
    return subprocess.run(
        [os.path.join(BIN, "deadline-list"), "-C",
         os.path.join(STORES, store), "--today", today, "--lang", lang,
         "--format", form, *options],
        check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout


def check_lines(name, data):
    expect(data.endswith(b"\r\n"), name, "does not end in a line end")
    for line in data.split(b"\r\n"):
        expect(b"\n" not in line and b"\r" not in line, name,
               "has a bare line end", line)
        expect(len(line) <= 75, name, "has a line of", len(line))
        line.decode("utf-8")


def check_event(name, event, today):
    begin = event.decoded("dtstart")
    expect(type(begin) is datetime.date, name, "DTSTART is no day")
    expect(event["dtstart"].params.get("VALUE") == "DATE", name,
           "DTSTART says nothing of a day")
    expect(event.decoded("dtend") == begin + datetime.timedelta(1), name,
           "does not last one day")
    expect(event.decoded("dtstamp") == datetime.datetime.combine(
        datetime.date.fromisoformat(today), datetime.time(),
        datetime.timezone.utc), name, "is not stamped with the day given")
    expect(str(event["summary"]).strip(), name, "has no summary")
    expect(not event.errors, name, event.errors)
    left = (begin - datetime.date.fromisoformat(today)).days
    alarms = event.walk("valarm")
    expect(len(alarms) == (left >= 1) + (left >= 7), name, "has",
           len(alarms), "alarms,", left, "days before")
    for alarm in alarms:
        expect(alarm.decoded("trigger") < datetime.timedelta(0), name,
               "rings late")
        expect(alarm["action"] == "DISPLAY" and alarm["description"], name,
               "has an alarm without a text")


def check(store, today, lang, *options):
    name = " ".join((store, today, lang) + options)
    data = listing(store, "ics", today, lang, *options)
    check_lines(name, data)
    calendar = icalendar.Calendar.from_ical(data)
    expect(calendar["version"] == "2.0" and calendar["prodid"], name,
           "says not what it is")
    events = calendar.walk("vevent")
    uids = [str(event["uid"]) for event in events]
    expect(len(set(uids)) == len(uids), name, "repeats an UID")
    for event in events:
        check_event(name, event, today)

    rows = [json.loads(line) for line in
            listing(store, "json", today, lang, *options).splitlines()]
    rows = [row for row in rows if "due" in row]
    wanted = {(row["campaign"], row["duty"], row["due"]) for row in rows}
    found = {(*str(event["uid"]).split("/")[:2],
              event.decoded("dtstart").isoformat()) for event in events}
    expect(found == wanted, name, "has other days than the list:",
           found ^ wanted)
    texts = {row["text"] for row in rows}
    shown = {str(event["description"]).split("\n")[0] for event in events}
    expect(shown == texts, name, "has other texts than the list:",
           shown ^ texts)
    return set(uids)


for store in ("ha-tinh", "ha-tinh-draft", "filed", "four"):
    first = check(store, "2026-05-04", "vi")
    expect(len(first) > 0, store, "has no event at all")
    again = check(store, "2026-05-05", "en")
    expect(first == again, store, "changes its UIDs:", first ^ again)
unit = check("ha-tinh", "2026-05-04", "vi", "--unit", "ha-tinh-so-xay-dung")
expect(unit and all("/ha-tinh-so-xay-dung@" in uid for uid in unit),
       "one unit's UIDs do not name it:", unit)
before = check("ha-tinh-draft", "2026-05-04", "vi")
after = check("ha-tinh", "2026-05-04", "vi")
expect(before <= after, "issuing the document changes UIDs:", before - after)

for failure in failures:
    print(failure)
sys.exit(1 if failures else 0)
