"""Where Twilio's own examples disagree with Twilio's own schemas.

Seen with openapi-core 0.23.1 on @twilio/cli-core 9.0.0, for the operations the look-alike plays. An app meets
these values for real, so the look-alike sends them too.
"""

import re
from typing import Any

_DEFECTS: tuple[tuple[str, str, str], ...] = (
    # (path template, place in the body, value), each a regular expression matched as a whole
    (r"/v1/a2p/BrandRegistrations.*", r"(data/\d+/)?identity_status", r"None"),
    (r"/v1/Tollfree/Verifications.*", r"(verifications/\d+/)?vetting_provider", r"None"),
    (r".*/AvailablePhoneNumbers/.*", r"available_phone_numbers/\d+/(latitude|longitude)", r"-?\d+\.\d+"),
    (r".*/IncomingPhoneNumbers.*", r"(incoming_phone_numbers/\d+/)?(sms|voice)_application_sid", r""),
    (r"/v1/PhoneNumbers/.*", r".*(base|current)_price", r"\d+\.\d+"),
)


def is_known_defect(template: str, where: str, value: Any) -> bool:
    """Whether this value at this place is one of those that Twilio's own examples hold against the schema."""
    return any(
        re.fullmatch(path, template) and re.fullmatch(place, where) and re.fullmatch(pattern, str(value))
        for path, place, pattern in _DEFECTS
    )
