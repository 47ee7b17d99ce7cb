"""Policies and terms in the styles of very different writers; all of them made up."""

from __future__ import annotations

from tests.desk.their_texts import Theirs

QUESTIONS = """Privacy at Golden Crust Bakery, in plain words

What do you know about me?
Your name, your mobile number and your e-mail address if you gave them to us, and what you ordered. If you pay by card,
the card company knows the card; we see the last four digits only.

Why do you keep it?
So that we can bake the right cake for the right person on the right day, tell you when it is ready, and send you a note
about specials if you asked for notes. We use it for nothing silly.

Who else gets to see it?
The company that runs our till. The company that prints our labels. Also, twice a year, we swap contact lists, phone
numbers included, with three other shops on our street so that each of us can invite the others' customers.

Do you sell it?
Never. We would not know whom to sell it to.

How long do you keep it?
Two years after your last order. Then it goes, except for the receipts, which the tax office wants for longer.

How do I get off the list?
Tell us at the counter, or write to hello@goldencrust.example. We take you off on the same day.

Can I see what you have?
Of course. Ask, and we print it for you. It takes a day or two, because one of us has to look it up between two batches
of bread.
"""

LAWYERLY = """PRIVACY POLICY OF GOLDEN CRUST BAKERY LLC

1. Scope

1.1 This Privacy Policy ("Policy") governs the collection, use and disclosure of Personal Information by Golden Crust
Bakery LLC ("Golden Crust", "Company", "we", "our") through the website located at goldencrust.example (the "Site").

1.2 By accessing the Site, the user acknowledges having read this Policy.

2. Categories of Personal Information

2.1 The Company may collect identifiers, including name, postal address, e-mail address, telephone number and account
name; commercial information, including records of products purchased; and internet activity information.

3. Purposes of Processing

3.1 Personal Information is used to perform contracts, to communicate with users, to maintain security, and to comply
with legal obligations.

4. Disclosure of Personal Information

4.1 The Company may disclose Personal Information to service providers that process it on behalf of the Company under
written agreements which prohibit any other use.

4.2 The Company may disclose Personal Information, including telephone numbers, to its affiliates, subsidiaries and joint
marketing partners for their direct marketing purposes, unless the user objects in writing.

4.3 The Company may disclose Personal Information where required by law, regulation, subpoena or court order.

4.4 In the event of a merger or a sale of assets, Personal Information may be transferred to the successor.

5. Retention

5.1 Personal Information is retained for as long as is necessary for the purposes set out in Section 3.

6. Security

6.1 The Company maintains reasonable administrative, technical and physical safeguards.

7. Minors

7.1 The Site is not directed to persons under the age of thirteen.

8. Amendments

8.1 The Company may amend this Policy by posting the amended version on the Site. Effective January 5, 2026.

9. Contact

9.1 Inquiries may be directed to hello@goldencrust.example or to 120 Sample Street, Portland, OR 97201.
"""

WITH_TEXTS = """Golden Crust Bakery
Privacy Policy
Last updated April 9, 2026

We are a family bakery, and we treat your information the way we would like ours to be treated. This page says what we
collect when you visit the shop or the website, and what happens to it afterwards.

Information we collect
Name, phone number, e-mail address, delivery address, allergies you tell us about, and orders. Our website also counts
visitors, but does not know who they are.

How we use it
We use your information to fill orders, to answer questions, to plan how much to bake, and to send the newsletter.

Text messaging
If you sign up for our text club, we text you about twice a month. Message and data rates may apply. Reply STOP to opt
out, or HELP for help. We respect your privacy. Your mobile information will not be shared with third parties or
affiliates for marketing or promotional purposes, except with partners whose offers we believe you will enjoy.

Sharing
We use an outside company for payroll and another for our website. Neither may use your information for anything but its
work for us. If we ever sell the bakery, the new owner gets the records.

Your choices
Unsubscribe at the foot of each e-mail. Ask us to correct or delete what we have.

Contact
hello@goldencrust.example, 503-555-0142
"""

NESTED = """<!doctype html>
<html><head><meta charset="utf-8"><title>Privacy | Golden Crust Bakery</title>
<script>window.track = function (a) { return a < 3 && a > 1; };</script></head>
<body>
<header><nav><a href="/">Home</a> <a href="/order">Order</a></nav></header>
<div class="page"><div class="inner">
<h1>Privacy&nbsp;Policy</h1>
<p class="lead">Golden Crust Bakery &amp; Caf&eacute; (&ldquo;we&rdquo;) cares about your privacy.</p>
<section id="collect"><h3>What we collect</h3>
<ul class="ticks"><li>Your name and your <em>mobile phone number</em></li><li>Your e-mail address</li>
<li>What you order, and when</li></ul></section>
<section id="use"><h3>How we use your information</h3>
<p>We use it to prepare your order,<br>to answer you,<br>and to tell you about new products.</p></section>
<section id="share"><div class="box"><h3>When we share information</h3>
<p>We may provide <strong>your phone number</strong> and <a href="#collect">order history</a> to <em>selected partners</em>
who may contact you about offers of their own.</p>
<p>Vendors who host our website act on our behalf.</p>
<dl><dt>Payments</dt><dd>Handled by a processor under contract.</dd><dt>Law</dt><dd>We answer court orders.</dd></dl>
</div></section>
<section id="rights"><h3>Your rights</h3><p>Ask us for a copy, or to delete it.</p></section>
<section id="contact"><h3>Contact</h3><p>Write to <a href="mailto:hello@goldencrust.example">hello@goldencrust.example</a>.
</p></section>
</div></div>
<footer><p>&copy; 2026 Golden Crust Bakery. Updated May 2026.</p></footer>
</body></html>
"""

PASTED_MESS = """<div><div><b>Privacy policy</b><br><br>Golden Crust Bakery, Portland<br><br>
<b>Collection</b><br>We collect your name, e mail and phone number when you order.<br><br>
<b>Use</b><br>We use them to bake and deliver what you ordered.<br><br>
<b>Sharing</b><br>We do not sell your data. We share names, e-mail addresses and cell phone numbers with sponsors of our
baking contest, who may reach out to you.<br><br>
<b>Questions</b><br>Call 503-555-0142.</div>
"""

CHARITY_STYLE = """Our promise to donors and neighbors

Golden Crust Bakery runs a bread fund for neighbors in need beside its shop. This notice covers both the shop and the
fund, and it was last changed on February 2, 2026.

When you give to the fund or buy from the shop we collect your name, address, telephone number and the amount. We use this
to thank you, to send a receipt, and to tell you what became of your gift.

From time to time we exchange our supporter list with other charities that do good work. Their letters and calls may
introduce you to causes you did not know. If you would rather stay off this exchange, tell us once and we remember.

We never share anything about the neighbors who receive bread.

Information about your card is handled by our bank. Records are kept for seven years and locked away after two.

You can write to us at hello@goldencrust.example or come by, and we will show you what we hold about you and change what
is wrong.
"""

APP_TERMS = """GOLDEN CRUST REWARDS
Terms and Conditions
Effective March 1, 2026

1. The club
Golden Crust Bakery LLC ("Golden Crust Bakery") offers a rewards club. Members collect one point for each dollar spent on
bread, rolls and cakes, at the counter or online. Points have no cash value and cannot be given to somebody else. One
hundred points buy a loaf of your choice.

2. Joining
Anybody of 16 years or older can join with a name and an e-mail address. By registering for the club you consent to
receive text messages about new products and specials at the number on file.

3. Use of points
Points expire after a year without a purchase. We may correct points that were booked by mistake. Points are not given for
gift cards, deliveries or deposits on wedding cakes.

4. Messages
Our messages keep you informed. Members have to agree to texts in order to redeem points online.

5. Our partners
Members receive third-party offers from the shops around us, which pay us for it.

6. End of the club
We may end the club with notice of thirty days. Points can be spent until then. Members can leave at any time at the
counter or by e-mail, and we delete their details within a month.

7. Liability
We are not liable for points lost to somebody who uses your account with your password. Nothing here limits rights that the
law of Oregon gives you.
"""

SMALL_TERMS_PAGE = """<main><h1>Text Club Terms</h1>
<p>By joining the <b>Golden Crust Bakery</b> text club you will hear from us by text message about specials of the week and
early access to holiday orders. Message frequency varies.</p>
<table><tr><th>Word</th><th>What it does</th></tr><tr><td>STOP</td><td>Reply STOP to opt out</td></tr>
<tr><td>HELP</td><td>Reply HELP for help</td></tr></table>
<p>Prices and specials hold while stocks last, and only at the shop named in the message. We may change these terms; the
newest version is always on this page. The club is run by Golden Crust Bakery LLC, 120 Sample Street, Portland. If your
number changes, please leave the club with the old number first, so that nobody else gets our messages. We may pass your
mobile number to bakeries of our corporate family for their promotions. The law of Oregon applies to everything here, and
the courts of Multnomah County decide.</p></main>
"""

OWN_WORDS = (
    Theirs("questions", QUESTIONS),
    Theirs("lawyerly", LAWYERLY),
    Theirs("with texts", WITH_TEXTS),
    Theirs("nested page", NESTED),
    Theirs("pasted mess", PASTED_MESS),
    Theirs("charity", CHARITY_STYLE),
    Theirs("app terms", APP_TERMS, is_terms=True),
    Theirs("small terms page", SMALL_TERMS_PAGE, is_terms=True),
)
