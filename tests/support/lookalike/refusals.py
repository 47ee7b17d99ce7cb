"""Twilio's refusals, with the codes and words of its error dictionary."""


class RefusalError(Exception):
    """The call is answered with an error. Without a ``code`` the body bears none: where Twilio's is not known."""

    def __init__(self, status: int, message: str, code: int | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.code = code

    def body(self) -> dict[str, object]:
        plain: dict[str, object] = {"message": self.message, "status": self.status}
        if self.code is not None:
            plain["code"] = self.code
            plain["more_info"] = f"https://www.twilio.com/docs/errors/{self.code}"
        return plain


def wrong_credentials() -> RefusalError:
    return RefusalError(401, "Authenticate", 20003)


def forbidden() -> RefusalError:
    """A restricted key outside its permissions: documented as HTTP 403 without a code of its own."""
    return RefusalError(403, "Forbidden", 20403)


def not_found(path: str) -> RefusalError:
    return RefusalError(404, f"The requested resource {path} was not found", 20404)


def too_many_requests() -> RefusalError:
    return RefusalError(429, "Too Many Requests", 20429)


def bad_trust_request(message: str) -> RefusalError:
    return RefusalError(400, message, 70002)
