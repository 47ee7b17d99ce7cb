"""Texts that are hard to count, made from a seed: every alphabet of the calculator's rules, at every border."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

from smswizard import assets
from smswizard.facts.table import rows_of

GSM = "abc xyz ABC 0129 .,!?@$%&*()-+=/<>;:'\"#_\n\u00a3\u00e9\u00e8\u00d1\u00fc\u00e0\u03a9\u0394"
EXTENSION = "[]{}\\^~|\u20ac\f"
NEAR = "`\u00e7\u2122\u00ae\u00a9\u00ad\u0153\u0178\u2190"
MARKS = (
    "\u0301\u0308\u0327\u20dd\u20e3\u200d\u200c\ufe0e\ufe0f\u0e31\u0e33\u093e\u094d\u0bcd\u0d4d\u1160\u11a8"
)
PREPENDED = "\u0600\u0605\u06dd\u070f\u08e2\u0d4e\U000110bd\U000111c2"
HANGUL = "\u1100\u1161\u11a8\ua960\ud7b0\ud7cb\uac00\uac01\ud7a3"
CONJUNCTS = (
    "\u0915\u094d\u0937",
    "\u0924\u094d\u0930",
    "\u0995\u09cd\u09b7",
    "\u0d15\u0d4d\u0d15",
    "\u0bb7\u0bcd",
)
EMOJI = "\U0001f370\U0001f44d\U0001f468\U0001f469\U0001f466\U0001f385\U0001f3c4\u2764\u261d\u2708\U0001f308\U0001f3f3"
NEW_EMOJI = (
    "\U0001f970\U0001f9d1\U0001f9fc\U0001fa70\U0001faf1\U0001faf6\U0001fae0\U0001fadf\U0001fbc5\U0001f6dc"
)
TONES = "\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
FLAGS = "\U0001f1fa\U0001f1f8\U0001f1e8\U0001f1e6\U0001f1e9"
TAGS = "\U000e0067\U000e0062\U000e007f"
BREAKS = ("\r\n", "\r", "\n", "\n\r", "\r\r\n", "\u2028", "\u0085", "\x00", "\x1b", "\t")
HALVES = "\ud83d\udc4d\ud800\udfff\udbff"
BORDERS = (66, 67, 68, 69, 70, 71, 133, 134, 135, 152, 153, 154, 159, 160, 161, 200, 201, 202, 305, 306, 307)


ODD_FILLINGS = ("a", "a]", "\u2019", "\U0001f370", "e\u0301", "\U0001f44d\U0001f3fb")


def texts(count: int, seed: int) -> Iterator[str]:
    """So many texts, always the same for a seed. Halves of a pair that meet are one character, as everywhere."""
    random = Random(seed)  # noqa: S311 - texts to count, no secrets
    look_alikes = "".join(
        row.character("character") for row in rows_of(assets.path("facts", "smart_encoding.csv"))
    )
    for _ in range(count):
        made = _made(random, look_alikes)
        yield made.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


def _made(random: Random, look_alikes: str) -> str:
    pieces = _pieces(random, look_alikes)
    is_plain = random.random() < 0.35
    chosen = pieces[: random.choice((4, 5))] if is_plain else random.sample(pieces, random.randint(1, 4))
    text = "".join(random.choice(chosen)() for _ in range(random.randint(0, 24)))
    if random.random() < 0.6:  # bring it to a border between segments
        short = (
            random.choice(BORDERS)
            - len(text.encode("utf-16-le", "surrogatepass")) // 2
            - random.randint(0, 2)
        )
        filling = random.choice(("a", "a]", "\u20ac", "\u00e9", "aaaaaaa[") if is_plain else ODD_FILLINGS)
        at = random.randint(0, len(text))
        text = text[:at] + (filling * max(0, short))[: max(0, short)] + text[at:]
    return text


def _pieces(random: Random, look_alikes: str) -> list[Callable[[], str]]:
    pick = random.choice
    return [
        lambda: "".join(pick(GSM) for _ in range(5)),
        lambda: pick(GSM) + pick(EXTENSION),
        lambda: pick(EXTENSION) * random.randint(1, 3),
        lambda: pick(GSM + "\r\n"),
        lambda: pick(look_alikes),
        lambda: pick(NEAR),
        lambda: pick(GSM) + pick(MARKS),
        lambda: pick(MARKS) * random.randint(1, 4),
        lambda: pick(PREPENDED) + pick((pick(GSM), pick(EMOJI), pick(FLAGS))),
        lambda: "".join(pick(HANGUL) for _ in range(random.randint(1, 4))),
        lambda: pick(CONJUNCTS) + pick(("", "\u200d", "\u200c", "\u093f")),
        lambda: (
            pick(EMOJI)
            + pick(("", "\ufe0f", pick(TONES), "\u0301\u0301" + pick(TONES), "\u200d" + pick(EMOJI)))
        ),
        lambda: pick(NEW_EMOJI) + pick(("", pick(TONES), "\u200d" + pick(EMOJI), "\u200d\u2642\ufe0f")),
        lambda: "\u200d".join(pick(EMOJI) + pick(("", pick(TONES))) for _ in range(random.randint(2, 4))),
        lambda: (
            "".join(pick(FLAGS) for _ in range(random.randint(1, 5))) + pick(("", "\ufe0f", "\ufe0f\ufe0f"))
        ),
        lambda: "\U0001f3f4" + TAGS,
        lambda: pick("0129#*") + pick(("\ufe0f\u20e3", "\u20e3")),
        lambda: pick(BREAKS),
        lambda: pick(HALVES),
        lambda: chr(random.randrange(0x80, 0x3000)),
        lambda: chr(random.randrange(0x10000, 0x20000)),
        lambda: chr(random.randrange(0x110000)),
    ]
