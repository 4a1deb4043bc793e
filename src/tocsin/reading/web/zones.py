"""Parts of a page that its markup sets apart from the article: menus, footers, comments, boxes for sharing."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_TAGS: Final = {
    "nav": "navigation",
    "footer": "page foot",
    "aside": "sidebar",
    "form": "form",
    "menu": "navigation",
    "dialog": "page control",
}
_ROLES: Final = {
    "navigation": "navigation",
    "banner": "page head",
    "contentinfo": "page foot",
    "complementary": "sidebar",
    "search": "form",
    "dialog": "page control",
    "alertdialog": "page control",
}
# Words of class and id names. A name counts when it begins or ends with one: "comments-area", "post-comments".
_NAMES: Final = {
    "comments": "comment comments commentlist commentform respond disqus replies discussion",
    "related reports": "related relatedposts read-more readmore read-next read-also most-read most-popular most- "
    "viewed popular trending recommended more-stories more-news more-from latest latest-news "
    "recent-posts recent-news also-read outbrain taboola yarpp teaser teasers see-also",
    "sharing buttons": "share sharing shares sharedaddy social socials addtoany addthis follow-us followus",
    "newsletter": "newsletter subscribe subscription signup sign-up mailing-list mailchimp mc4wp",
    "cookie notice": "cookie cookies consent gdpr cmp onetrust",
    "appeal": "donate donation donations patreon paywall fundraiser support-us membership",
    "navigation": "breadcrumb breadcrumbs menu nav navbar navigation pagination pager sitemap skip-link skip-links toc",
    "sidebar": "sidebar side-bar widget widgets widget-area",
    "page foot": "footer colophon copyright",
    "page head": "site-header page-header masthead topbar top-bar header-top branding",
    "tags": "tags tag-list taglist tag-cloud tagcloud tags-links post-tags topics categories cat-links",
    "advertisement": "ad ads advert adverts advertisement adsense sponsor sponsored promo",
    "page control": "popup pop-up modal overlay lightbox toolbar "
    "screen-reader-text visually-hidden sr-only element-invisible",
    "about the author": "author-bio author-box author-info about-author about-the-author",
}
_REASONS: Final = {name: reason for reason, names in _NAMES.items() for name in names.split()}
# Names that tell what an element has beside it, not what it is: "has-sidebar", "no-comments".
_MODIFIER: Final = re.compile(
    r"(?:has|with|no|not|is|without|hide|non|one|two|three|comments?-(?:open|closed))-|.*-with-"
)
_PARTLESS: Final = frozenset("html body main article h1 p a span em strong b i u small sup sub font time".split())
_LONGEST: Final = 300

SURE: Final = frozenset(
    {"comments", "related reports", "sharing buttons", "newsletter", "cookie notice", "appeal", "form"}
)
"""Reasons that hold even where an extractor takes the part for the article's."""


def zone_of(tag: str, role: str | None, names: str) -> str | None:
    """The reason that an element sets its content apart, by its tag, its role, its class and id; or None."""
    if tag in _PARTLESS:
        return None
    if tag in _TAGS:
        return _TAGS[tag]
    if role and role.lower() in _ROLES:
        return _ROLES[role.lower()]
    return _named(names[:_LONGEST]) if names else None


@lru_cache(maxsize=4_096)
def _named(names: str) -> str | None:
    for name in names.lower().replace("_", "-").split():
        if _MODIFIER.match(name):
            continue
        parts = [part for part in name.split("-") if part]
        for size in (3, 2, 1):
            for piece in ("-".join(parts[:size]), "-".join(parts[-size:])):
                if piece in _REASONS:
                    return _REASONS[piece]
    return None
