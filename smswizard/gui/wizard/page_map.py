"""Which page shows which screen. The only module that knows both."""

from __future__ import annotations

from smswizard.flow.step import Place
from smswizard.flow.walk import screen_of, step_of
from smswizard.gui.wizard.page import Page
from smswizard.gui.wizard.pages import (
    business,
    consent,
    public_pages,
    publish,
    request_account,
    request_file,
    request_number,
    request_review,
    samples,
    start,
    start_account,
    start_route,
    track,
)

PAGES: dict[str, type[Page]] = {
    "start.may_you": start.MayYou,
    "start.what_you_send": start.WhatYouSend,
    "start.route": start_route.RouteChoice,
    "start.account": start_account.AccountState,
    "business.identity": business.Identity,
    "business.ownership": business.Ownership,
    "business.address": business.PlaceOfBusiness,
    "business.public_face": business.PublicFace,
    "business.contact": business.Representative,
    "privacy.facts": public_pages.PolicyFacts,
    "privacy.text": public_pages.PolicyText,
    "privacy.publish": publish.PublishPolicy,
    "terms.facts": public_pages.TermsFacts,
    "terms.text": public_pages.TermsText,
    "terms.publish": publish.PublishTerms,
    "consent.ways": consent.WaysToJoin,
    "consent.form": consent.TheForm,
    "consent.places": consent.OtherPlaces,
    "consent.words": consent.WordsShown,
    "consent.replies": consent.Replies,
    "samples.campaign": samples.CampaignWords,
    "samples.messages": samples.Messages,
    "samples.flags": samples.WhatIsInside,
    "request.review": request_review.Review,
    "request.account": request_account.Credential,
    "request.number": request_number.NumberSearch,
    "request.file": request_file.FileIt,
    "track.progress": track.Progress,
}


def page_for(place: Place) -> Page:
    """A new page for a place."""
    return PAGES[place.screen](step_of(place.step), screen_of(place))
