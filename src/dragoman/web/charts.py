"""Charts: Vega-Lite drawn in the page by a script from the wheel, or here as SVG.

A page hands a chart's specification to the macro `chart`, as JSON in a script element that no
browser runs; `static/charts.js` draws it with Vega's interpreter, which needs no eval and so lives
under the Content-Security-Policy. Briefs and pages to print take `draw_svg`.
"""

import json
from functools import cache
from typing import Any

Spec = dict[str, Any]


@cache
def draw_script() -> str:
    """Vega, Vega-Lite and Vega-Embed as one module; some seconds to bundle, so done once."""
    import vl_convert

    return str(vl_convert.javascript_bundle())  # type: ignore[call-arg]  # its stub asks for more


def draw_svg(spec: Spec) -> str:
    """A chart as SVG, drawn without a browser."""
    import vl_convert

    return str(vl_convert.vegalite_to_svg(json.dumps(spec)))
