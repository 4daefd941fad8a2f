package spillway.report.compare;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import spillway.report.ColorBar;
import spillway.report.Drawing;
import spillway.report.Figure;
import spillway.report.MapPanel;
import spillway.report.Palette;
import spillway.report.PlotStyle;
import spillway.report.RegionGrid;

/** Maps of what policies do to each city's share in high-value activity. */
final class ShareMaps {
    private static final String MEASURE = "city_high_value_share";
    private static final Color UNCLEAR = new Color(0xE9E9E6);

    private final EffectTables tables;
    private final RegionGrid grid;

    ShareMaps(EffectTables tables) {
        this.tables = tables;
        this.grid = new RegionGrid(tables.grid(), tables.facts().number("cellKm"));
    }

    /** The variants in the order of how much they move shares, most first. */
    List<String> byReach() {
        return tables.compared().stream()
                .sorted(Comparator.comparingDouble(variant -> -moved(variant)))
                .toList();
    }

    private double moved(String variant) {
        return cities(variant).stream()
                .filter(effect -> effect.sign() != 0)
                .mapToDouble(effect -> Math.abs(effect.mean()))
                .sum();
    }

    private List<EffectTables.Effect> cities(String variant) {
        return tables.effects(effect -> effect.variant().equals(variant)
                && effect.measure().equals(MEASURE)
                && effect.period().equals(EffectTables.END)
                && effect.set().equals(EffectTables.CALIBRATED));
    }

    /** A map of each of these variants, on one scale. */
    Figure figure(String name, List<String> variants) {
        double reach = 1e-9;
        StringBuilder words = new StringBuilder();
        List<String> gaining = new ArrayList<>();
        for (String variant : variants) {
            words.append(tables.title(variant)).append(": ");
            for (EffectTables.Effect effect : cities(variant)) {
                reach = Math.max(reach, Math.abs(effect.mean()));
                words.append(effect.place())
                        .append(' ')
                        .append(Words.effect(effect))
                        .append("; ");
            }
            cities(variant).stream()
                    .filter(effect -> effect.sign() > 0)
                    .max(Comparator.comparingDouble(EffectTables.Effect::mean))
                    .ifPresent(effect -> gaining.add(effect.place()));
        }
        double scale = reach;
        List<Drawing> maps = new ArrayList<>();
        variants.forEach(variant -> maps.add(map(variant, scale)));
        int across = Math.min(2, maps.size());
        int down = (maps.size() + across - 1) / across;
        double step = PlotStyle.roundStep(scale / 2);
        double[] ticks = {-step, 0, step};
        double[] places = new double[ticks.length];
        String[] labels = new String[ticks.length];
        for (int i = 0; i < ticks.length; i++) {
            places[i] = (ticks[i] / scale + 1) / 2;
            labels[i] = Figure.signed(ticks[i], Words.decimals(step));
        }
        ColorBar bar = new ColorBar(
                "change of share in high-value activity, percentage points",
                place -> shade(2 * place - 1),
                places,
                labels);
        Drawing panels = Drawing.grid(across, maps);
        String year = tables.facts().text("lastYear");
        String title = variants.size() == 1
                ? tables.title(variants.get(0)) + ": "
                        + (gaining.isEmpty()
                                ? "no city\u2019s share in high-value activity moves measurably in " + year
                                : gaining.get(0) + " gains most in the region\u2019s high-value activity in " + year)
                : "Change of each city\u2019s share in high-value activity in " + year;
        return new Figure(
                name,
                title,
                "Share in the real high-value activity of all fourteen regions, variant less baseline, mean over seeds;"
                        + " the numbers are percentage points. Grey without a number: the interval holds zero.",
                words.toString(),
                110 + (variants.size() == 1 ? 430 : 330 * down),
                true,
                tables.source(),
                (g, area) -> {
                    double foot = 48;
                    panels.draw(
                            g,
                            new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), area.getHeight() - foot));
                    bar.draw(g, new Rectangle2D.Double(area.getX(), area.getMaxY() - foot, area.getWidth(), foot));
                });
    }

    private Drawing map(String variant, double scale) {
        Map<String, EffectTables.Effect> byCity = new HashMap<>();
        cities(variant).forEach(effect -> byCity.put(effect.place(), effect));
        Map<String, String> notes = new HashMap<>();
        Map<String, Color> strips = new HashMap<>();
        byCity.forEach((city, effect) -> {
            if (effect.sign() != 0) {
                notes.put(city, Words.shortEffect(effect));
            }
            if (!grid.cities().contains(city) || city.endsWith("Guangdong")) {
                strips.put(city, color(effect, scale));
            }
        });
        return new MapPanel(
                tables.title(variant),
                grid,
                (column, row, city) -> {
                    EffectTables.Effect effect = byCity.get(grid.cities().get(city));
                    return effect == null ? UNCLEAR : color(effect, scale);
                },
                notes,
                strips);
    }

    private static Color color(EffectTables.Effect effect, double scale) {
        return effect.sign() == 0 ? UNCLEAR : shade(effect.mean() / scale);
    }

    /** Blue for gains and orange for losses, as in the chart of effects. */
    private static Color shade(double gain) {
        return Palette.diverging(-gain);
    }
}
