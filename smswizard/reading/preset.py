"""Whether a sentence says that the box for texts is ticked before anybody touches it."""

from __future__ import annotations

from smswizard.reading.clauses import found, is_denied, is_denied_before
from smswizard.reading.pattern import Pattern

_PRESET = (
    Pattern(
        r"\bpre-?(?:checked|ticked|selected|marked|enabled|set to yes|chosen|activated|initialed)\b",
        needs="pre",
    ),
    Pattern(
        r"\b(?:is|are|comes?|starts?|arrives?|appears?|loads?|opens?|sits?|stands?|shows?|shown|displayed"
        r"|remains?) (?:up )?"
        r"(?:already |out )?(?:ticked|checked|selected|on|active|enabled|yes|marked|filled(?! in| out))"
        r"(?: for (?:you|them|her|him|people|\w+s))?,? (?:when|as|once|upon|on (?:load|arrival|opening)"
        r"|from the (?:start|outset)"
        r"|at (?:first|the start|the outset)|to (?:begin|start) with|in advance|beforehand|initially"
        r"|by default|until|unless"
        r"|before (?:they|the|anyone|you))\b",
    ),
    Pattern(
        r"\b(?:comes?|starts?|arrives?|appears?|loads?|begins?) (?:up |out |off )?(?:already |as )?(?:ticked"
        r"|checked|selected|on"
        r"|active|enabled|marked)\b"
    ),
    Pattern(
        r"\balready (?:ticked|checked|selected|on|set|marked|chosen|active|switched on|turned on"
        r"|filled in for)\b"
    ),
    Pattern(
        r"\b(?:ticked|checked|selected|switched on|turned on|toggled on|enabled|active|on|set to yes"
        r"|set to on|marked"
        r"|opted[ -]in|opt(?:ed)? in|yes|subscribed|enrolled) by default\b"
        r"|\bby default\b[^.!?]{0,30}\b(?:ticked|checked"
        r"|selected|switched on|turned on|enabled|opted in|subscribed|enrolled|is on|is yes|set to (?:yes"
        r"|on))\b",
        needs="by default",
    ),
    Pattern(
        r"\bdefaults? (?:is|are|to|state is|position is|setting is|answer is|choice is|value is"
        r"|being) (?:set to )?[\"']?(?:on|yes"
        r"|ticked|checked|selected|opted[ -]in|text|texts|sms|subscribed|agree)\b|\b(?:yes|on|ticked"
        r"|checked) is the default\b",
        needs="default",
    ),
    Pattern(
        r"\b(?:set|preset|positioned|turned|fixed) (?:to|at|on) [\"']?(?:yes|on)\b(?! by (?:the|a|each) )"
        r"|\bstarts? (?:out )?(?:as|on|at"
        r"|in the) [\"']?(?:yes|on)\b|\bwith [\"']?yes[\"']? (?:already |pre)(?:selected|chosen|picked"
        r"|marked|ticked|highlighted"
        r"|filled)|\b[\"']?yes[\"']? (?:is|comes) (?:already )?(?:selected|chosen|picked|marked|ticked"
        r"|highlighted)\b"
    ),
    Pattern(
        r"\b(?:ticked|checked|selected|marked) (?:when|as|once) the (?:\w+ )?(?:page|form|screen|site"
        r"|checkout|cart|window)"
        r" (?:opens|loads|appears|comes up|is shown)\b|\b(?:ticked|checked|selected|switched on|turned on"
        r"|filled) (?:in )?"
        r"(?:for (?:you|them|the \w+|convenience|your convenience)|in advance|beforehand|ahead of time"
        r"|from the start|automatically"
        r"|on (?:their|your|the \w+'s) behalf)\b"
    ),
    Pattern(
        r"\b(?:already|by default|at first|from the start) (?:has|have|holds|carries|contains|shows|bears"
        r"|with)\b[^.!?]{0,15}\b(?:tick|check|check ?mark|x|yes)\b"
        r"|\b(?:has|holds|carries|contains|shows|bears|with) (?:a|an|the|its) (?:green )?(?:tick|check"
        r"|check ?mark|x)\b[^.!?]{0,20}\b(?:already|by default|when|from the|before)\b"
        r"|\b(?:on|green|active|lit|yes|ticked|checked|selected|blue) from the (?:very )?(?:start|first"
        r"|beginning|outset|get-go|moment)\b"
    ),
    Pattern(
        r"\bwe (?:\w+ly )?(?:tick|check|pre-?fill|mark|fill in) (?:the|that|this|each|it)(?: \w+)? ?(?:box"
        r"|check-?box|yes)?\b"
        r"[^.!?]{0,20}\b(?:for (?:them|you|the|our)|box|in advance|beforehand)\b"
    ),
    Pattern(
        r"\[ ?[x\u2713\u2714] ?\] ?(?=[\"']?[a-z])(?!(?:msgs?|messages?|texts|times|per|/)\b)"
        r"|[\u2611\u2705\u2612\u2713\u2714] ?(?=[\"']?[a-z])"
    ),
)
_STANDS = (
    Pattern(
        r"\b(?:box|check-?box|tick|toggle|switch|slider|radio|option|line|control"
        r"|button)\b[^.!?]{0,40}\b(?:is|are|was|sits|shows"
        r"|stands|stays|arrives) (?:\w+ly )?(?:ticked|checked|turned on|switched on|at yes|green|at on"
        r"|in the on)\b"
        r"(?! (?:by|when they|if|only (?:if|when)|once|after|with|on paper|off))"
    ),
    Pattern(
        r"\bwith [\"']?yes[\"']? (?:selected|chosen|picked|marked|ticked|highlighted|filled)\b", needs="with"
    ),
)
"""How the box stands, which may also be how it is found once people have been at it."""
_AFTER_THEM = Pattern(
    r"\b(?:until|unless|when|once|if|whether|which|after|where|before|till|as soon as|those|only|every|each|any"
    r"|whose|returned|handed|back|enters?|keys?|types?|files?|stores?|records?|recorded|logs?|saved?|saves"
    r"|numbers|cards|sheets|slips|papers|people|customers|patients|members|guests|clients|tenants|parents)\b"
)
_BYGONE = Pattern(
    r"\b(?:before|until|prior to|back in|in|up to) (?:(?:\w{3,9} )?(?:19|20)\d\d|last \w{4,9}|the old|our old)\b[^!?]{0,160}"
    r"\b(?:deleted|dropped|removed|discarded|purged|erased|wiped|cleared|afresh|anew|asked again|started over"
    r"|no longer)\b",
    needs="deleted|dropped|removed|discarded|purged|erased|wiped|cleared|afresh|anew|again|over|longer",
)
"""How it was once, with numbers that are gone."""
_TAKES_BACK = Pattern(
    r"\b(?:untick|unticks|unticking|uncheck|unchecks|unchecking|unselect|unselects|deselect|deselects"
    r"|deselecting)\b"
    r"|\b(?:clear|clears|clearing|remove|removes|removing|erase|delete|deletes|undo) the (?:tick|check"
    r"|check ?mark|mark|x|selection)\b"
    r"|\b(?:take|takes|taking) (?:the|that|this) (?:tick|check|check ?mark|mark|x) (?:out|off|away)\b"
    r"|\b(?:clear|clears|clearing|empty|empties) (?:the|that|this) (?:box|check-?box)\b"
    r"|\b(?:slide|slides|flip|flips|move|moves|switch|switches|turn|turns|set|sets|change|changes) (?:it"
    r"|this|the \w+|them)"
    r" (?:back )?(?:to )?(?:the )?[\"']?(?:off|no|left)\b",
    needs="un|deselect|clear|remov|eras|delet|tak|empt|slid|flip|mov|switch|turn|set|chang",
)
_LATER = Pattern(
    r"\b(?:later|again|any ?time|afterwards?|whenever|in (?:their|your|the) (?:account|profile|settings"
    r"|preferences)|ever|in future"
    r"|at any point|change (?:their|your) mind)\b"
)


def is_prechecked(said: str) -> bool:
    """The box, switch or answer for texts stands on yes before anybody touches it."""
    if _BYGONE.search(said):
        return False
    if any(not is_denied(said, match, 30) for match in found(said, _PRESET)):
        return True
    if any(
        not is_denied(said, match, 30)
        and not _AFTER_THEM.search(said, max(0, match.start() - 40), match.end())
        for match in found(said, _STANDS)
    ):
        return True
    return any(
        not _LATER.search(said) and not is_denied_before(said, match, 8)
        for match in _TAKES_BACK.finditer(said)
    )
