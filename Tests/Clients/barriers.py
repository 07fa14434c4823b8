"""What axe finds on an open page against WCAG 2.2 A and AA (hence EN 301 549) and its own best practice."""
from axe_playwright_python.sync_playwright import Axe

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def barriers(page):
    """Each barrier as (rule, the elements in the way); nothing is as it should be."""
    found = Axe().run(page, options={"runOnly": RULES}).response
    return [(each["id"], [node["html"][:140] for node in each["nodes"]]) for each in found["violations"]]
