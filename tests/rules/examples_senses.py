"""Accepted and refused texts for forbidden trades that are spoken of in other words."""

from __future__ import annotations

from smswizard.rules.words import IN_OTHER_WORDS
from tests.rules.examples_words import sample

_SENSES = {
    "words.adult-content": sample(
        ("Dance recital tonight, girls and boys 8+.", "Couples cooking class Friday."),
        ("Lap dances half off at the club, fellas!", "Discreet sensual massage sessions"),
    ),
    "words.hate": sample(
        ("Vermin in the attic? We come to your street.",),
        ("Purge the town: rally at noon, pure blood only.",),
    ),
    "words.alcohol": sample(
        ("Water bottles are $5 off.", "A pint of blood saves a life."),
        ("Merlot by the case, 15% off.", "Ladies night: free shots til 10 pm"),
    ),
    "words.firearms": sample(
        ("Red dot stickers for the sale.", "Two more rounds of chemo, you can do it."),
        ("Glock holsters in stock.", "Hollow points restocked, $20 a box"),
    ),
    "words.tobacco-and-vaping": sample(
        ("Detergent pods are back.", "Mint and mango ice cream today."),
        ("Salt nics in mango.", "New disposables, 5000 puffs, all flavors"),
    ),
    "words.cannabis-cbd-and-hemp": sample(
        ("Vitamin gummies for kids.", "Flower bouquets for Mother's Day."),
        ("Gummies with delta 9, 10 for $20", "Fresh flower: three new strains"),
    ),
    "words.other-substances": sample(
        ("Mushroom risotto on the menu.", "Water pipes burst? Call us."),
        ("Red vein powder is back.", "Golden teacher grow kits"),
    ),
    "words.prescription-and-controlled-drugs": sample(
        ("Your flu shot is due.", "Your Rx is ready at the counter."),
        ("Skinny shots, lose 20 lbs", "Pain pills, no prescription needed at all"),
    ),
    "words.short-term-and-passed-on-loans": sample(
        ("Your title work is ready for the closing.", "Your library loan ends Friday."),
        ("Cash for your car title today", "Bad credit welcome, borrow up to $900"),
    ),
    "words.crypto-stocks-and-risky-investments": sample(
        ("Coin show at the fair grounds.", "Set the table, dinner is at 6."),
        ("Token presale: early holders get 5x", "Guaranteed 3% daily returns on your investment"),
    ),
    "words.debts-of-others": sample(
        ("Your balance with us is $40.", "Your past due notice from the library."),
        (
            "The balance you owed City Dental was placed with us.",
            "We collect unpaid bills on behalf of hospitals.",
        ),
    ),
    "words.debt-relief-and-credit-repair": sample(
        ("Cut your energy bill by 10%.", "Your credit card payment posted."),
        ("Cut what you owe on cards by 50%", "We dispute bad marks and raise your credit score"),
    ),
    "words.quick-money-and-selling-in-levels": sample(
        ("Work shift: Saturday 9 to 5.", "Recipes to make at home."),
        ("Earn $800 a week from home, no experience", "Recruit two friends and earn residual bonuses"),
    ),
    "words.collecting-details-for-others": sample(
        ("Our own roofers will call you with the quote.", "We match any price."),
        (
            "Four contractors will call you with bids.",
            "We sell your request to local lenders with your contact data.",
        ),
    ),
    "words.advertising-for-others": sample(
        ("Our partner church invites you to the picnic.", "New brands of bread flour today."),
        (
            "A deal from our friends at the mattress shop: 20% off",
            "We get paid when you buy from these brands",
        ),
    ),
    "words.gambling-raffles-and-contests": sample(
        ("Two appointment slots open tomorrow.", "Draw near: story time at 4."),
        ("Free play on all slots at the casino", "Buy a ticket and win the grand prize drawing"),
    ),
    "words.deceit": sample(
        ("Your package arrives today.", "We never ask you to reply with your password."),
        (
            "Your parcel is held, pay the $2 release fee.",
            "Confirm your card number and PIN now or your account is closed.",
        ),
    ),
}

SENSES = {f"{rule}.{IN_OTHER_WORDS}": example for rule, example in _SENSES.items()}
