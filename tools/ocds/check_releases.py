"""Holds OCDS releases to the standard's release schema and merges them with its reference implementation.

Reads a JSON list of lists of releases (one list a procedure) from standard input, and prints for each what breaks the schema, which
members the schema does not know, and the compiled release. The schema comes in the source distribution of ocdsmerge: it is that of
1.1.4, which says the same of releases as 1.1.5.
"""
import json
import sys

from jsonschema import Draft4Validator
from ocdsmerge import Merger

schema = json.load(open(sys.argv[1], encoding="utf-8"))


def resolved(part):
    return schema["definitions"][part["$ref"].rsplit("/", 1)[1]] if "$ref" in part else part


def unknown(value, part, path):
    part = resolved(part)
    if isinstance(value, dict) and "properties" in part:
        for name, member in value.items():
            if name in part["properties"]:
                yield from unknown(member, part["properties"][name], f"{path}/{name}")
            else:
                yield f"{path}/{name}"
    elif isinstance(value, list) and isinstance(part.get("items"), dict):
        for number, member in enumerate(value):
            yield from unknown(member, part["items"], f"{path}/{number}")


def check(releases):
    validator = Draft4Validator(schema)
    return {
        "errors": [f"{list(e.absolute_path)}: {e.message[:300]}" for r in releases for e in validator.iter_errors(r)],
        "unknown": [path for r in releases for path in unknown(r, schema, r["id"])],
        "compiled": Merger(schema).create_compiled_release(releases),
    }


json.dump([check(releases) for releases in json.load(sys.stdin)], sys.stdout)
