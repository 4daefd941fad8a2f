package spillway.report;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether cities rich in high-value activity lie beside each other: shares on the map, and Moran's I over time. */
public final class SpatialAssociationChart implements Chart {
    private static final double REACH = 2.5;

    @Override
    public Part part() {
        return Part.PLACES;
    }

    @Override
    public Figure figure(RunLogs logs) {
        RegionGrid grid = new RegionGrid(logs);
        CityHistory history = CityHistory.ofCities(logs);
        double[][] shares = history.yearly("high_value_share");
        int[] years = history.years();
        MetricLines lines = new MetricLines(logs);
        XyPanel moran =
                lines.time().panel("Moran\u2019s I of high-value output per head, 11" + " cities", "Moran\u2019s I");
        lines.add(moran, "Moran\u2019s I", "moran_high_value_eleven", Palette.line(0));
        lines.add(moran, "expected without association", "moran_null_eleven", Palette.dashed(Palette.BLACK));
        if (lines.holds("moran_null_eleven") && lines.holds("moran_sd_eleven")) {
            double[] expected = lines.values("moran_null_eleven");
            double[] spread = lines.values("moran_sd_eleven");
            double[] low = new double[expected.length];
            double[] high = new double[expected.length];
            for (int t = 0; t < expected.length; t++) {
                low[t] = expected[t] - 1.96 * spread[t];
                high[t] = expected[t] + 1.96 * spread[t];
            }
            Look dots = new Look(Palette.GREY, Palette.stroke(1.2f, 2f, 3f), null);
            moran.add(
                    "95 % of values without association lie between the dots",
                    lines.time().middles(), low, dots);
            moran.unnamed(lines.time().middles(), high, dots);
        }
        ColorBar bar = new ColorBar(
                "standard deviations from the mean of the cities on the map",
                place -> Palette.diverging(2 * place - 1),
                new double[] {0.1, 0.3, 0.5, 0.7, 0.9},
                new String[] {"\u22122", "\u22121", "0", "+1", "+2"});
        int last = years.length - 1;
        Drawing maps = Drawing.grid(2, map(grid, history, shares, years, 0), map(grid, history, shares, years, last));
        return new Figure(
                "spatial-association",
                "Spatial association of the eleven cities (Moran\u2019s I of high-value output per head) "
                        + lines.moves("moran_high_value_eleven", 2, 1, "")
                        + verdict(lines),
                "Maps: share of high-value value added in a city\u2019s total of the year, percent under the name;"
                        + " colour: standardised over the cities on the map. Moran\u2019s I above its expectation:"
                        + " neighbours are"
                        + " more alike than chance would make them. With eleven cities it is an uncertain number."
                        + lines.meanings("moran_high_value_eleven"),
                "Moran\u2019s I of the eleven cities: " + lines.fromTo("moran_high_value_eleven", 3, 1) + ".",
                850,
                true,
                logs.source(),
                (g, area) -> {
                    double top = area.getHeight() * 0.52;
                    maps.draw(g, new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), top));
                    bar.draw(g, new Rectangle2D.Double(area.getX(), area.getY() + top, area.getWidth(), 50));
                    moran.draw(
                            g,
                            new Rectangle2D.Double(
                                    area.getX(), area.getY() + top + 54, area.getWidth(), area.getHeight() - top - 54));
                });
    }

    private static String verdict(MetricLines lines) {
        double z = (lines.ends("moran_high_value_eleven")[1] - lines.ends("moran_null_eleven")[1])
                / lines.ends("moran_sd_eleven")[1];
        return Double.isFinite(z) ? Math.abs(z) > 1.96 ? ", unlike chance" : ", within what chance gives" : "";
    }

    private static Drawing map(RegionGrid grid, CityHistory history, double[][] shares, int[] years, int year) {
        List<Double> drawn = new ArrayList<>();
        Map<String, Double> share = new HashMap<>();
        Map<String, String> notes = new HashMap<>();
        for (int c = 0; c < shares.length; c++) {
            String city = history.cities().get(c);
            double value = shares[c][year];
            if (Double.isFinite(value)) {
                share.put(city, value);
                notes.put(city, Figure.number(100 * value, 1) + " %");
                if (grid.cities().contains(city)) {
                    drawn.add(value);
                }
            }
        }
        double mean = drawn.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double spread = Math.sqrt(drawn.stream()
                .mapToDouble(v -> (v - mean) * (v - mean))
                .average()
                .orElse(0));
        return new MapPanel(
                String.valueOf(years[year]),
                grid,
                (i, j, city) -> {
                    Double value = share.get(grid.cities().get(city));
                    return value == null || spread == 0
                            ? Palette.BARE_LAND
                            : Palette.diverging((value - mean) / spread / REACH);
                },
                notes,
                Map.of());
    }
}
