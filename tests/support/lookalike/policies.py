"""Twilio's TrustHub policies: what each wants, as its policy page and the evaluations say it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tests.support.lookalike.attributes import END_USERS
from tests.support.lookalike.world import (
    A2P_POLICY,
    PRIMARY_POLICY,
    SECONDARY_POLICY,
    SOLE_PROPRIETOR_POLICY,
    STARTER_POLICY,
)


@dataclass(frozen=True)
class Policy:
    """``end_users``: types needed; ``address``: whether the address document is; ``bundles``: policies whose
    approved (or at least submitted) bundle must be assigned, any one of them."""

    sid: str
    friendly_name: str
    end_users: tuple[str, ...]
    address: bool
    bundles: tuple[str, ...]
    bundle_requirement: str = ""
    optional_end_users: tuple[str, ...] = ()

    def requirements(self) -> dict[str, Any]:
        """The policy in Twilio's own form (example ``fetch`` of GET /v1/Policies/{Sid})."""
        return {
            "end_user": [_end_user(name) for name in (*self.end_users, *self.optional_end_users)],
            "supporting_document": [[_ADDRESS] if self.address else []],
            "supporting_trust_products": [],
            "supporting_customer_profiles": [
                {
                    "type": _BUNDLE_TYPES[sid],
                    "name": POLICIES[sid].friendly_name,
                    "requirement_name": self.bundle_requirement,
                }
                for sid in self.bundles
            ],
        }


_ADDRESS: Mapping[str, Any] = {
    "description": "Customer Profile HQ Physical Address",
    "type": "document",
    "name": "Physical Business Address",
    "accepted_documents": [
        {
            "url": "/SupportingDocumentTypes/customer_profile_address",
            "fields": ["address_sids"],
            "type": "customer_profile_address",
            "name": "Physical Business Address",
        }
    ],
    "requirement_name": "customer_profile_address",
}

_BUNDLE_TYPES = {
    PRIMARY_POLICY: "primary_customer_profile_type_business",
    SECONDARY_POLICY: "secondary_customer_profile_type_business",
    STARTER_POLICY: "starter_customer_profile_type_business",
}


def _end_user(name: str) -> dict[str, Any]:
    shape = END_USERS[name]
    return {
        "url": f"/EndUserTypes/{name}",
        "fields": [*shape.must, *shape.may],
        "type": name,
        "name": name.replace("_", " ").title(),
        "requirement_name": name,
    }


_BUSINESS = ("customer_profile_business_information", "authorized_representative_1")

POLICIES: Mapping[str, Policy] = {
    policy.sid: policy
    for policy in (
        Policy(
            PRIMARY_POLICY,
            "Primary Customer Profile of type Business",
            _BUSINESS,
            address=True,
            bundles=(),
            optional_end_users=("authorized_representative_2",),
        ),
        Policy(
            SECONDARY_POLICY,
            "Secondary Customer Profile of type Business",
            _BUSINESS,
            address=True,
            bundles=(PRIMARY_POLICY,),
            bundle_requirement="primary_customer_profile",
            optional_end_users=("authorized_representative_2",),
        ),
        Policy(
            A2P_POLICY,
            "A2P Messaging: Local - Business",
            ("us_a2p_messaging_profile_information",),
            address=False,
            bundles=(SECONDARY_POLICY, PRIMARY_POLICY),
            bundle_requirement="customer_profile",
        ),
        Policy(
            STARTER_POLICY,
            "Starter Customer Profile of type Business",
            ("starter_customer_profile_information",),
            address=True,
            bundles=(PRIMARY_POLICY,),
            bundle_requirement="primary_customer_profile",
        ),
        Policy(
            SOLE_PROPRIETOR_POLICY,
            "Sole Proprietor TrustProduct",
            ("sole_proprietor_information",),
            address=False,
            bundles=(STARTER_POLICY,),
            bundle_requirement="customer_profile",
        ),
    )
}
