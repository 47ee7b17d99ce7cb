"""Pages of "Your business"."""

from __future__ import annotations

from smswizard.gui.wizard.page import Page


class Identity(Page):
    """Names and tax number, as in the tax records."""


class Ownership(Page):
    """Who owns it, and in which industry it works."""


class PlaceOfBusiness(Page):
    """The address."""


class PublicFace(Page):
    """Website, and where customers find help."""


class Representative(Page):
    """The person who speaks for the business."""
