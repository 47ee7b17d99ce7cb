"""For every rule about live pages: pages it accepts, and pages it refuses."""

from __future__ import annotations

from smswizard.rules.live_rule import FORM, PICTURE, SITE, TERMS
from tests.rules.example import BRAND
from tests.rules.live_pages import CONFIRMED, HOME, WORDING, Visit, form, page, policy
from tests.support.documents import pdf

SOUND = Visit(policy())
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 40
BOLDER = CONFIRMED.replace("do not share", "may share")
COOKIES = "<main>" + "<p>This page is about cookies, small files your browser keeps.</p>" * 5 + "</main>"
SMALL = "<h1>Golden Crust</h1>" + "<p>Fresh bread and rolls every morning, and cakes to order.</p>" * 12
LONG = page(
    "<main>"
    + f"<p>{BRAND} bakes bread for the whole town, day by day.</p>" * 40
    + "<p>Please log in to order.</p></main>"
)

EXAMPLES: dict[str, tuple[tuple[Visit, ...], tuple[Visit, ...]]] = {
    "live.gone": (
        (SOUND, Visit("", status=500)),
        (Visit("", status=404), Visit("gone", status=410, path=TERMS)),
    ),
    "live.closed": ((SOUND, Visit("", status=404)), (Visit("", status=401), Visit("no", status=403))),
    "live.keeps-programs-out": (
        (SOUND,),
        (Visit("", status=429), Visit(page("<h1>Just a moment</h1><p>Verifying you are human.</p>"))),
    ),
    "live.broken": (
        (SOUND, Visit("", status=404)),
        (Visit("", status=500), Visit("", status=418), Visit("", status=304)),
    ),
    "live.not-found-words": (
        (SOUND, Visit(policy("We keep order 404 for a year. " + CONFIRMED * 4))),
        (
            Visit(page("<h1>Page not found</h1><p>Sorry.</p>")),
            Visit(page("<p>Oops! We looked everywhere for this page.</p>")),
            Visit(page("<p>Try again.</p>", title="404 - Golden Crust Bakery")),
        ),
    ),
    "live.login-wall": (
        (
            SOUND,
            Visit(form(), FORM),
            Visit(LONG),
            Visit(page(SMALL + "<form><input name=user><input type=password></form>"), SITE),
        ),
        (
            Visit(page("<form><input name=user><input type=password></form>")),
            Visit(page("<p>Hello</p>"), hops=(f"{HOME}/login?next=/privacy",)),
            Visit(page("<h1>Members only</h1>")),
            Visit(page("<p>x</p>"), hops=("https://sso.goldencrust.example/start",)),
        ),
    ),
    "live.parked": (
        (
            SOUND,
            Visit(page(SMALL + "<p>Pumpkin pie is coming soon.</p>"), SITE),
            Visit(
                page(
                    "<main>"
                    + "<p>Rye bread is coming soon to our second shop, we promise.</p>" * 60
                    + "</main>"
                )
            ),
        ),
        (
            Visit(page("<h1>Coming soon</h1>"), SITE),
            Visit(page("<h1>goldencrust.example</h1><p>This domain is for sale.</p>"), SITE),
            Visit(page("<h1>Under construction</h1>")),
        ),
    ),
    "live.needs-javascript": (
        (SOUND, Visit(policy() + "<script src=a.js></script><noscript>Please enable JavaScript.</noscript>")),
        (
            Visit("<html><body><div id=root></div><script src=app.js></script></body></html>"),
            Visit(
                "<html><body><p>Loading</p><noscript>You need to enable JavaScript to run this app.</noscript></body></html>"
            ),
        ),
    ),
    "live.empty": (
        (SOUND, Visit(PNG, PICTURE, content_type="image/png")),
        (Visit(""), Visit("<html><body></body></html>")),
    ),
    "live.unreadable-file": (
        (SOUND, Visit(CONFIRMED, content_type="text/plain")),
        (
            Visit(b"\x00\x01\x02" * 100, content_type="application/octet-stream"),
            Visit(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 90, content_type="application/msword"),
            Visit(b"%PDF-1.7\nbroken", content_type="application/pdf"),
        ),
    ),
    "live.picture-of-text": (
        (SOUND, Visit(PNG, PICTURE)),
        (Visit(PNG, content_type="image/png"), Visit(PNG, FORM)),
    ),
    "live.a-file": ((SOUND,), (Visit(pdf(CONFIRMED[:90])),)),
    "live.sends-on": (
        (SOUND, Visit(policy().replace("<head>", "<head><meta http-equiv=refresh content=300>"))),
        (Visit(policy().replace("<head>", "<head><meta http-equiv=refresh content='0; url=/policy.html'>")),),
    ),
    "live.short-link": (
        (SOUND, Visit(policy(), hops=(f"{HOME}/policy",))),
        (Visit(policy(), hops=("https://bit.ly/x", f"{HOME}/policy")),),
    ),
    "live.insecure-end": (
        (SOUND, Visit(policy(), hops=(f"{HOME}/p",))),
        (Visit(policy(), hops=("http://goldencrust.example/p",)),),
    ),
    "live.other-site": (
        (
            SOUND,
            Visit(policy(), hops=("https://www.goldencrust.example/p", "https://shop.goldencrust.example/p")),
        ),
        (
            Visit(policy(), hops=("https://breadmakers.example/golden",)),
            Visit(page(BRAND), SITE, hops=("https://facebook.com/golden",)),
        ),
    ),
    "live.moved": (
        (SOUND, Visit(policy(), hops=("https://www.goldencrust.example/privacy/",))),
        (Visit(policy(), hops=(f"{HOME}/legal/privacy-policy",)),),
    ),
    "live.other-language": (
        (SOUND,),
        (
            Visit(
                page(
                    "<main><p>Nosotros recogemos su nombre y su número de teléfono para enviarle mensajes de la panadería. "
                    "No compartimos los datos con otras empresas para la publicidad.</p></main>"
                )
            ),
        ),
    ),
    "live.other-brand": (
        (SOUND,),
        (
            Visit(
                policy(CONFIRMED.replace(BRAND, "Silver Crumb"))
                .replace(BRAND, "Silver Crumb")
                .replace("goldencrust", "silver")
            ),
        ),
    ),
    "live.wrong-alphabet": (
        (
            SOUND,
            Visit(policy("Café. " + CONFIRMED)),
            Visit(policy("Café").encode("cp1252"), content_type="text/html; charset=windows-1252"),
        ),
        (
            Visit(policy("Café. " + CONFIRMED).encode("cp1252")),
            Visit(policy("Café. " + CONFIRMED), content_type="text/html; charset=iso-8859-1"),
        ),
    ),
    "live.pre-ticked": (
        (
            Visit(form(), FORM),
            Visit(form(more="<label><input type=checkbox checked> Remember this device</label>"), FORM),
        ),
        (
            Visit(form("<input type=checkbox checked>"), FORM),
            Visit(form("<INPUT TYPE='checkbox' CHECKED='checked'>"), FORM),
            Visit(
                page(
                    "<form><input type=tel><input type=checkbox id=c checked></form><label for=c>Send me offers</label>"
                ),
                FORM,
            ),
            Visit(page("<form><input type=tel name=phone><input type=checkbox checked></form>"), FORM),
        ),
    ),
    "live.required-box": ((Visit(form(), FORM),), (Visit(form("<input type=checkbox required>"), FORM),)),
    "live.no-policy-link": (
        (
            Visit(form(), FORM),
            Visit(form().replace("href='/privacy'>Privacy", "href='/privacy'>Read it"), FORM),
        ),
        (Visit(form().replace("<a href='/privacy'>Privacy</a>", ""), FORM),),
    ),
    "live.no-terms-link": (
        (Visit(form(), FORM),),
        (Visit(form().replace("<a href='/terms'>Terms</a>", ""), FORM),),
    ),
    "live.site-without-policy": (
        (Visit(page(BRAND), SITE),),
        (Visit(page(BRAND).replace("<a href='/privacy'>Privacy</a>", ""), SITE),),
    ),
    "live.no-form": (
        (Visit(form(), FORM), Visit(page("<iframe src=/f></iframe>"), FORM)),
        (Visit(page(f"<p>{BRAND}</p>"), FORM),),
    ),
    "live.form-in-frame": (
        (Visit(form(), FORM),),
        (Visit(page("<iframe src='https://forms.example/1'></iframe>"), FORM),),
    ),
    "live.another-text": (
        (Visit(policy(), confirmed=CONFIRMED), SOUND),
        (
            Visit(
                page(
                    "<main>"
                    + "<p>This page is about cookies, small files your browser keeps.</p>" * 5
                    + "</main>"
                ),
                confirmed=CONFIRMED,
            ),
        ),
    ),
    "live.differs": (
        (
            Visit(policy(), confirmed=CONFIRMED),
            Visit(policy(CONFIRMED.upper()), confirmed=f"**{CONFIRMED}**"),
            Visit(form(), FORM, confirmed=WORDING),
        ),
        (
            Visit(policy(CONFIRMED.replace("do not share", "may share")), confirmed=CONFIRMED),
            Visit(
                policy(CONFIRMED + " We pass your details on to our advertising partners"),
                confirmed=CONFIRMED,
            ),
            Visit(policy(CONFIRMED.replace("Message and data rates may apply. ", "")), confirmed=CONFIRMED),
            Visit(form().replace(" Message and data rates may apply.", ""), FORM, confirmed=WORDING),
        ),
    ),
    "live.another-than-draft": (
        (Visit(policy(), draft=CONFIRMED), Visit(page(COOKIES), confirmed=CONFIRMED)),
        (Visit(page(COOKIES), draft=CONFIRMED),),
    ),
    "live.differs-from-draft": (
        (Visit(policy(), draft=CONFIRMED), Visit(policy(BOLDER), confirmed=CONFIRMED)),
        (Visit(policy(BOLDER), draft=CONFIRMED),),
    ),
}
