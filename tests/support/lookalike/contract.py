"""Twilio's OpenAPI files as a judge: of every request that arrives, and of every answer that we give.

The judge is openapi-core on the unmodified files. Two things it does not see are added here: parameters the
file does not list (Twilio ignores them with warning 20001, so a misspelt one would stay unnoticed), and the
``uri`` format. What the files themselves get wrong is listed in ``known_defects``.
"""

import re
from collections.abc import Iterable, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from openapi_core import Config, OpenAPI
from openapi_core.datatypes import RequestParameters
from werkzeug.datastructures import Headers, ImmutableMultiDict

from tests.support.lookalike.known_defects import is_known_defect
from tests.support.lookalike.specfiles import FILES, read_spec, spec_folder

_STANDARD_FORMATS = (
    "int32",
    "int64",
    "float",
    "double",
    "date",
    "date-time",
    "email",
    "uri",
    "byte",
    "binary",
)
FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True)
class Seen:
    """One request as it came over the wire."""

    method: str
    host: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes

    @cached_property
    def query_pairs(self) -> list[tuple[str, str]]:
        return parse_qsl(self.query, keep_blank_values=True)

    @cached_property
    def form_pairs(self) -> list[tuple[str, str]]:
        return parse_qsl(self.body.decode("utf-8"), keep_blank_values=True)


@dataclass(frozen=True)
class Operation:
    """One method on one path of the specification."""

    method: str
    host: str
    template: str
    path_values: Mapping[str, str]
    body: Mapping[str, Any]
    query: frozenset[str]
    examples: Mapping[tuple[int, str], Any]

    @property
    def name(self) -> str:
        return f"{self.method} {self.template}"

    def example(self, status: int, prefer: str = "") -> Any:
        """A fresh copy of one of Twilio's own answers for this status."""
        named = {name: value for (code, name), value in self.examples.items() if code == status}
        chosen = prefer if prefer in named else next(iter(named))
        return deepcopy(named[chosen])


@dataclass
class _WireRequest:
    """What openapi-core wants to know of a request."""

    host_url: str
    path: str
    method: str
    content_type: str
    body: bytes
    parameters: RequestParameters


@dataclass
class _WireResponse:
    """What openapi-core wants to know of a response."""

    status_code: int
    data: bytes
    content_type: str = "application/json"
    headers: Headers = field(default_factory=Headers)


class Contract:
    """The four files, loaded once."""

    def __init__(self, folder: Path | None = None) -> None:
        where = folder or spec_folder()
        self._plain = {host: read_spec(host, where) for host in FILES}
        lenient = Config(spec_validator_cls=None)  # the files need not be perfect to be the measure
        self._judges = {
            host: OpenAPI.from_dict(_without_own_formats(plain), config=lenient)
            for host, plain in self._plain.items()
        }
        self._paths = {host: _compiled(plain) for host, plain in self._plain.items()}

    def operation(self, method: str, host: str, path: str) -> Operation | None:
        """The operation a request means, or None if Twilio's files know none."""
        for pattern, template in self._paths.get(host, ()):
            match = pattern.fullmatch(path)
            if match and method.lower() in self._plain[host]["paths"][template]:
                return self._describe(method, host, template, match.groupdict())
        return None

    def templates(self, host: str) -> list[str]:
        return list(self._plain[host]["paths"])

    def request_faults(self, seen: Seen, operation: Operation) -> list[str]:
        """Everything the specification has against this request, in words."""
        result = self._judges[seen.host].unmarshal_request(_wire_request(seen))
        faults = [line for error in result.errors for line in _lines(error)]
        known = {key for key, _ in seen.form_pairs} - set(operation.body)
        faults += [f"unknown body parameter {name}" for name in sorted(known)]
        asked = {key for key, _ in seen.query_pairs} - operation.query
        faults += [f"unknown query parameter {name}" for name in sorted(asked)]
        faults += [
            f"{name}: {value!r} is no web address"
            for name, value in seen.form_pairs
            if operation.body.get(name, {}).get("format") == "uri" and not _is_web_address(value)
        ]
        return faults

    def response_faults(self, seen: Seen, operation: Operation, status: int, body: bytes) -> list[str]:
        """Everything the specification has against our own answer, its known defects left out."""
        if not any(code == status for code, _ in operation.examples) and status in (204, 202):
            return []
        judge = self._judges[seen.host]
        result = judge.unmarshal_response(_wire_request(seen), _WireResponse(status, body))
        return [line for error in result.errors for line in _lines(error, operation.template)]

    def _describe(self, method: str, host: str, template: str, values: dict[str, str]) -> Operation:
        spec = self._plain[host]
        raw = spec["paths"][template][method.lower()]
        parameters = [_resolved(spec, item) for item in raw.get("parameters", [])]
        content = raw.get("requestBody", {}).get("content", {}).get(FORM, {})
        schema = _resolved(spec, content.get("schema", {}))
        return Operation(
            method=method,
            host=host,
            template=template,
            path_values=values,
            body={name: _resolved(spec, value) for name, value in schema.get("properties", {}).items()},
            query=frozenset(item["name"] for item in parameters if item["in"] == "query"),
            examples=dict(_examples(raw)),
        )


def _without_own_formats(plain: Any) -> Any:
    """A copy without the formats only Twilio uses ("iso-country-code"): openapi-core cannot read them."""
    if isinstance(plain, list):
        return [_without_own_formats(item) for item in plain]
    if not isinstance(plain, dict):
        return plain
    return {
        key: _without_own_formats(value)
        for key, value in plain.items()
        if not (key == "format" and isinstance(value, str) and value not in _STANDARD_FORMATS)
    }


def _compiled(plain: Mapping[str, Any]) -> list[tuple[re.Pattern[str], str]]:
    """The paths as patterns, those with fewer open places first."""
    ordered = sorted(plain["paths"], key=lambda template: (template.count("{"), template))
    return [(re.compile(_pattern(template)), template) for template in ordered]


def _pattern(template: str) -> str:
    parts = re.split(r"\{(\w+)\}", template)
    return "".join(
        f"(?P<{part}>[^/]+?)" if position % 2 else re.escape(part) for position, part in enumerate(parts)
    )


def _resolved(spec: Mapping[str, Any], item: Mapping[str, Any]) -> dict[str, Any]:
    if "$ref" not in item:
        return dict(item)
    found: Any = spec
    for step in item["$ref"].removeprefix("#/").split("/"):
        found = found[step]
    return dict(found)


def _examples(raw: Mapping[str, Any]) -> Iterable[tuple[tuple[int, str], Any]]:
    for status, answer in raw["responses"].items():
        for content in answer.get("content", {}).values():
            for name, example in content.get("examples", {}).items():
                yield (int(status), name), example["value"]


def _wire_request(seen: Seen) -> _WireRequest:
    return _WireRequest(
        host_url=f"https://{seen.host}",
        path=seen.path,
        method=seen.method.lower(),
        content_type=FORM,
        body=seen.body,
        parameters=RequestParameters(
            query=ImmutableMultiDict(seen.query_pairs),
            header=Headers(list(seen.headers.items())),
            cookie=ImmutableMultiDict(),
        ),
    )


def _lines(error: BaseException | None, template: str = "") -> list[str]:
    """The innermost complaints of one error of openapi-core, known defects of the files left out."""
    while error is not None:
        details = getattr(error, "schema_errors", None)
        if details:
            found = [
                ("/".join(map(str, item.absolute_path)), item.instance, item.message) for item in details
            ]
            return [
                f"{where or 'body'}: {message}"
                for where, value, message in found
                if not is_known_defect(template, where, value)
            ]
        if error.__cause__ is None:
            return [f"{type(error).__name__}: {error}"]
        error = error.__cause__
    return []


def _is_web_address(value: str) -> bool:
    parts = urlsplit(value)
    return parts.scheme in ("http", "https") and bool(parts.netloc) and " " not in value
