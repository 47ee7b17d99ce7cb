"""Whether a sentence makes one act agree to texts and to something else: to terms, a lease, calls or e-mail."""

from __future__ import annotations

from smswizard.reading.clauses import any_of, found, is_denied
from smswizard.reading.pattern import Pattern

TEXTED = r"(?:texts?|sms|text messages?|text alerts?|messages?|texting|text program|text consent|sms consent)"
_PAPER = (
    r"(?:terms|conditions|privacy policy|policies|policy|agreement|waiver|lease|contract|release"
    r"|consent form|treatment consent"
    r"|financial policy|rules|handbook|fee|intake|registration|application|disclosures?|acknowledg\w+|t&c"
    r"|t&cs|hipaa)"
)
_DEED = (
    r"(?:signing(?! up)|accepting|creating|placing|submitting (?:the|this|an?|their|your"
    r"|our) (?:\w+ )?(?:order|application|request|form"
    r"|booking|registration|quote|inquiry|reservation)|completing|using|entering (?:the|this|our|a)"
    r"|registering|continuing|purchasing|buying"
    r"|ordering|booking|checking out|check-?in|checking in|paying|downloading|installing|opening an account"
    r"|applying|enrolling in (?:the|a|our)"
    r"|joining (?:the|our) (?:rewards|loyalty|gym|program)|renting|making (?:a|an) (?:\w+ )?(?:purchase"
    r"|payment|order|reservation|appointment)"
    r"|shopping|visiting|logging in|signing in)"
)

_TERMS = (
    Pattern(
        r"\b(?:form|lease|agreement|contract|waiver|sheet|packet|paperwork|document"
        r"|terms)\b[^.!?\"]{0,80}\b(?:includes?|contains?|has|with|says|states|holds|carries)"
        r" (?:the|a|this|one) (?:sentence|clause|paragraph|statement|words|provision|passage)\b|\b(?:one"
        r"|single|same) signature (?:at|on|for|below|covers|is)\b"
    ),
    Pattern(
        rf"\b(?:agree to|agree with|accept|accepts|have read|has read|consent to"
        rf"|acknowledge)\b[^.!?]{{0,120}}\b{_PAPER}\b[^.!?]{{0,140}}"
        r"\b(?:and|as well as|plus|including|also|which includes?|that includes?"
        r"|which contains?)\b[^.!?]{0,80}"
        rf"\b(?:receive|receiving|get|be sent|be texted|text me|{TEXTED})\b",
    ),
    Pattern(
        rf"\b(?:receive|receiving|get|be sent|send me"
        rf"|text me)\b[^.!?]{{0,80}}\b{TEXTED}\b[^.!?]{{0,120}}\b(?:and|as well as|plus)\b"
        rf"[^.!?]{{0,30}}\b(?:agree to|accept|have read)\b[^.!?]{{0,60}}\b{_PAPER}\b"
    ),
    Pattern(
        rf"\bby {_DEED}\b[^.!?]{{0,160}}\b(?:agrees?|consents?|accepts?|opts? in|authori[sz]es?|signs? up"
        rf"|allows?|permits?)\b[^.!?]{{0,60}}"
        rf"\b(?:{TEXTED}|text|contact)\b",
        needs="by ",
    ),
    Pattern(
        r"\b(?:clause|section|paragraph|article|item|page|line|sentence|language|wording|fine print"
        r"|small print|provision) (?:\d{1,3}\b"
        r"|[ivx]{1,5}\b|in (?:the|our|every|each|their|a)|of (?:the|our|every|each|their|a)|inside"
        r"|within)[^.!?]{0,80}"
        r"\b(?:lease|agreement|contract|waiver|intake|consent form|terms|handbook|financial policy"
        r"|membership form|release|policy)\b"
        r"(?! (?:lives|stand|sits|is linked|is at|are at))"
    ),
    Pattern(
        rf"\b(?:accepting|acceptance of|agreeing to|agreement to|signing|signature on|consent to) (?:the"
        rf"|these|our|their|a|an|that)"
        rf" (?:\w+ ){{0,2}}?{_PAPER}\b[^.!?]{{0,60}}\b(?:also|includes?|means?|counts as|is|covers|doubles"
        rf"|gives|enrol\w*|opts?|signs? them"
        rf"|adds?|allows?|permits?|authori[sz]es?)\b[^.!?]{{0,60}}\b(?:{TEXTED}|consent|opt-in)\b"
    ),
    Pattern(
        rf"\b(?:our|the|their|these) (?:\w+ ){{0,2}}?{_PAPER}\b(?: which (?:every|each"
        rf"|all) [^.!?,]{{2,40}})?,? (?:\w+ )?"
        rf"(?:says?|states?|provides?|includes?|contains?|covers?|has|have|gives?"
        rf"|authori[sz]es?)\b[^.!?]{{0,70}}"
        rf"\b(?:consent\w* (?:to|for)|agree\w* to|opt-in|permission|may|can|will"
        rf"|authori[sz]\w+)\b[^.!?]{{0,40}}\b(?:{TEXTED}|text)\b"
    ),
    Pattern(
        rf"\b(?:{TEXTED}|consent|opt-in|permission)\b[^.!?]{{0,50}}\b(?:is|are|comes?|sits?|lives?"
        rf"|stands?) (?:\w+ )?(?:part of|in|inside"
        rf"|within|contained in|included in|built into|written into|buried in|covered by|under|folded into"
        rf"|bundled (?:with|into)|wrapped"
        rf" (?:up )?(?:in|into)|tied to|given (?:by|with|through|in)) (?:the|our|every|each|their|a|an"
        rf"|that) (?:\w+ ){{0,3}}?{_PAPER}\b"
    ),
    Pattern(
        r"\b(?:the |one |a |that |this )?(?:same|single|one|very) (?:\w+ )?(?:signature|tick|check"
        r"|check-?box|box|click|button|press|tap"
        r"|initials?|act|stroke|sign-?off|agreement|acceptance)\b[^.!?]{0,60}\b(?:covers?|accepts?|agrees?"
        r"|applies|stands|counts|serves?"
        rf"|does|signs|includes?|confirms?|for|means|takes in|approves?)\b[^.!?]{{0,60}}\b(?:both|all"
        rf"|everything|whole|entire|{_PAPER})\b",
        needs="same|single|one|very",
    ),
    Pattern(
        r"\bsign(?:s|ed)? (?:\w+ )?(?:once|one time|only once|as a whole)\b|\b(?:signed|accepted|agreed to"
        r"|taken) (?:as a whole|as one"
        r"|together|in one go|all at once|with one)\b",
        needs="sign|accept|agreed|taken",
    ),
    Pattern(
        r"\b(?:pressing|clicking|tapping|hitting|clicks?|press(?:es)?|taps?|hits?"
        r"|pushing) [\"']?(?:the )?[\"']?(?:place (?:my |your )?order"
        r"|create (?:my |an )?account|book(?: now| it)?|pay(?: now)?|check ?out|continue|register|finish"
        r"|complete|buy(?: now)?|reserve|apply"
        r"|i accept|accept|i agree|submit order|log in|sign in)\b[^.!?]{0,60}\b(?:also|counts as|means"
        r"|doubles as|is (?:taken|treated|read)"
        rf"|serves as|constitutes|automatically|both|and)\b[^.!?]{{0,70}}\b(?:{TEXTED}|text|opt\w*"
        rf"|consent\w*|agree\w*|list)\b"
    ),
)
SEPARATE = Pattern(
    r"\b(?:separate(?:ly)?|apart from|own (?:\w+ )?(?:box|check-?box|tick|line|screen|control|signature|page"
    r"|step)|not bundled"
    r"|kept apart|independent(?:ly)?|each (?:box )?can be chosen|on its own|on their own line|by itself"
    r"|a different (?:box|page|line|form)"
    r"|says? nothing about|stands? alone|unrelated|nothing to do with|no connection|elsewhere|not part of"
    r"|isn't part of|not tied)\b"
)

_ITEM = (
    r"(?:(?:phone|telephone|voice|robo|auto-?dialed|automated|prerecorded|pre-recorded|promotional|marketing"
    r"|recurring|service|promo|live|personal"
    r"|electronic|cell|an?|our|the|by|via) ){0,3}?"
    r"(?:calls?|phone|telephone|e-?mails?|texts?|text[ -]messages?|text messaging|messages by text|sms|mms"
    r"|robo-?calls?|autodialed calls|voice"
    r"|voicemails?(?: drops?)?|ringless voicemails?|(?:direct |postal |regular )?mail|push notifications?"
    r"|push|whatsapp(?: messages)?|letters?"
    r"|mailings?|post|newsletters?|social media|in-app (?:messages|alerts)|faxe?s?)"
)
_LIST = Pattern(
    rf"\b{_ITEM}(?: \([^()]{{1,40}}\))?(?:,? ?(?:and/or|and|or|&|plus|\+|as well as|along with|/) ?|, ?"
    rf"| ?/ ?)"
    rf"(?:and |or )?{_ITEM}\b(?:(?:,? ?(?:and/or|and|or|&|plus|\+|as well as|/) ?|, ?)(?:and "
    rf"|or )?{_ITEM}\b)?"
)
_BY_TEXT = Pattern(r"\b(?:texts?|text[ -]messages?|text messaging|sms|mms)\b", needs="text|sms|mms")
_BY_OTHER = Pattern(
    r"\b(?:calls?|phone|telephone|e-?mails?|robo-?calls?|voice|voicemails?|mail|push|whatsapp|letters?"
    r"|mailings?|post|newsletters?|faxe?s?)\b"
)
_AGREES = Pattern(
    r"\b(?:i (?:agree|consent|want|wish|authori[sz]e|would like|give|allow|permit|opt|accept)|i'd like|agree"
    r"|agrees|agreeing|consent|consents"
    r"|consenting|may|can|contact me|reach me|notify me|send me|keep me|sign me up|alert me|update me"
    r"|authori[sz]e|yes|signs? (?:them|you|up)"
    r"|enrol\w*|subscri\w+|covers?|opts?|permission|okay|ok|wording|label|reads|says|by|via|through)\b"
)
_CHOICE = Pattern(
    r"\b(?:not|never|isn't|aren't|doesn't|don't|won't|without|neither|nobody|no longer)\b|\binstead\b"
    r"|\bown\b|\bseparate\w*|\b(?:each|either"
    r"|which|choose|pick|two|three|four|second|other|another|different|any of|both boxes|one for)\b"
    r"|\bor call\b|\bquestions?\b|\bhelp\b"
)
_ALL_AT_ONCE = (
    Pattern(
        r"\bno (?:way|option|means|choice|chance|possibility|control|box|setting|button"
        r"|method)\b[^.!?]{0,40}\b(?:choose|pick|select|take|get|have"
        r"|accept|opt|for|agree)\b[^.!?]{0,30}\b(?:texts?|sms|text messages)\b[^.!?]{0,20}\b(?:only|alone"
        r"|without|by themselves|by itself"
        r"|on (?:its|their) own|separately)\b",
        needs="no ",
    ),
    Pattern(
        r"\b(?:texts?|sms|text messages)\b[^.!?]{0,30}\b(?:cannot|can't|can not|could not"
        r"|not)\b[^.!?]{0,30}\b(?:only|alone|without|by"
        r" themselves|by itself|on (?:its|their) own|separately|apart)\b|\b(?:cannot|can't"
        r"|can not)\b[^.!?]{0,40}\b(?:texts?|sms)"
        r" (?:only|alone|without|by themselves|on their own|separately)\b"
    ),
    Pattern(
        r"\b(?:one|same|single|this|that|the) (?:\w+ )?(?:box|tick|check-?box|consent|yes|opt-in|permission"
        r"|toggle|switch|agreement)\b[^.!?]{0,30}"
        r"\b(?:for|covers?|means|includes?|turns on|activates?|takes in|signs? (?:them|you) up for|is for"
        r"|stands for|goes for|applies to)\b"
        r"[^.!?]{0,20}\b(?:all|both|every|each|the (?:two|three|four))\b[^.!?]{0,25}\b(?:channels?|three|two"
        r"|four|of them|kinds|ways|methods"
        r"|e-?mails?|calls?)\b"
    ),
    Pattern(
        r"\b(?:covers?|for|includes?) (?:all|both)(?: (?:three|two|four|channels))?\b[^.!?]{0,20}(?:;|,"
        r"|$)[^.!?]{0,30}\b(?:no|cannot|can't)\b"
        r"|\ball (?:three|four) (?:channels )?(?:together|at once)\b|\b(?:come|comes|taken"
        r"|sold) (?:only )?(?:as a )?(?:package|set|bundle|together)\b"
    ),
)


def bundles_terms(said: str) -> bool:
    """One act accepts a document, or buys something, and agrees to texts as well."""
    if SEPARATE.search(said):
        return False
    return any(not is_denied(said, match, 30) for match in found(said, _TERMS))


def bundles_channels(said: str) -> bool:
    """Consent that takes in calls or e-mail together with texts."""
    if any_of(said, _ALL_AT_ONCE) and not _ITSELF.search(said):
        return True
    for match in _LIST.finditer(said):
        listed = match.group()
        if not (_BY_TEXT.search(listed) and _BY_OTHER.search(listed)):
            continue
        if _AGREES.search(said) and not _CHOICE.search(said, max(0, match.start() - 60), match.end() + 30):
            return True
    return False


_ITSELF = Pattern(r"\bcan be (?:chosen|picked|ticked|taken)\b|\beach (?:box|one|can)\b")
