"""Reads HTML pages and e-mail drafts with the readers of the standard library; prints {file: ...} as JSON."""

import email
import email.policy
import json
import sys
from html.parser import HTMLParser


class Page(HTMLParser):
    """Collects the text of the body and notes whatever a release may not hold."""

    ALLOWED = set("html head meta title style body article header div p h1 h2 section footer span b i img".split())

    def __init__(self):
        super().__init__()
        self.text, self.strange, self.inside = [], [], None

    def handle_starttag(self, tag, attrs):
        if tag not in self.ALLOWED:
            self.strange.append(tag)
        for name, value in attrs:
            if name.startswith("on") or name in ("href", "action") or (name == "src" and not value.startswith("data:image/")):
                self.strange.append(f"{tag} {name}")
        self.inside = tag

    def handle_data(self, data):
        if self.inside not in ("style", "title"):
            self.text.append(data)

    def handle_endtag(self, tag):
        self.inside = None


def page(source):
    reader = Page()
    reader.feed(source)
    return {"text": "".join(reader.text), "strange": reader.strange}


def mail(path):
    with open(path, "rb") as file:
        message = email.message_from_binary_file(file, policy=email.policy.default)
    plain = message.get_body(("plain",)).get_content()
    return {
        "subject": message["Subject"],
        "from": message["From"] and str(message["From"]),
        "date": message["Date"].datetime.isoformat(),
        "headers": message.keys(),
        "defects": [str(defect) for defect in message.defects],
        "text": plain,
        "page": page(message.get_body(("html",)).get_content()),
    }


def read(path):
    if path.endswith(".eml"):
        return mail(path)
    with open(path, encoding="utf-8") as file:
        return page(file.read())


json.dump({path: read(path) for path in sys.argv[1:]}, sys.stdout)
