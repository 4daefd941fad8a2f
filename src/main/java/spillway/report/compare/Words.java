package spillway.report.compare;

import java.util.Map;
import spillway.report.Figure;

/** Effects in words and numbers. */
final class Words {
    static final String NO_EFFECT = "no clear effect";

    private static final Map<String, String> SHORT = Map.of(
            "concentration", "Concentration of high-value activity",
            "core_ratio", "Core over periphery",
            "top_two_share", "Share of Guangzhou and Shenzhen",
            "real_high_value", "High-value activity",
            "homogeneity", "Likeness of sector mixes",
            "productivity", "Productivity");

    private Words() {}

    /** What an effect answers to a sign that was stated. */
    static String answer(String sign, EffectTables.Effect effect) {
        return switch (sign) {
            case "?" -> "open question";
            case "0" -> effect.sign() == 0 ? "as supposed" : "opposite: there is an effect";
            default ->
                effect.sign() == 0
                        ? "not told apart from none"
                        : effect.sign() > 0 == sign.equals("+") ? "as supposed" : "opposite";
        };
    }

    /** A label that fits above a narrow column. */
    static String label(EffectTables.Effect effect) {
        return SHORT.getOrDefault(effect.measure(), effect.label());
    }

    /** A unit as readers know it. */
    static String unit(String unit) {
        return unit.equals("percentage points") ? "points" : unit;
    }

    /** Decimals that a step needs. */
    static int decimals(double step) {
        return step >= 1 ? 0 : (int) Math.ceil(-Math.log10(step) - 1e-9);
    }

    /** The mean with the interval, or that there is no clear effect. */
    static String effect(EffectTables.Effect effect) {
        if (effect.nothing()) {
            return "exactly none";
        }
        if (effect.sign() == 0) {
            return NO_EFFECT + (Double.isFinite(effect.low()) ? " (" + interval(effect) + ")" : " (one seed)");
        }
        return Figure.signed(effect.mean(), places(effect)) + " " + unit(effect.unit()) + " (" + interval(effect) + ")";
    }

    /** The mean alone, or a dash where there is no clear effect. */
    static String shortEffect(EffectTables.Effect effect) {
        return effect.sign() == 0 ? "\u2013" : Figure.signed(effect.mean(), places(effect));
    }

    private static String interval(EffectTables.Effect effect) {
        int places = places(effect);
        return Figure.signed(effect.low(), places) + " to " + Figure.signed(effect.high(), places);
    }

    private static int places(EffectTables.Effect effect) {
        double size = Math.max(Math.abs(effect.mean()), Math.abs(effect.high() - effect.low()) / 2);
        return size >= 100 ? 0 : size >= 1 ? 1 : size >= 0.1 ? 2 : 3;
    }
}
