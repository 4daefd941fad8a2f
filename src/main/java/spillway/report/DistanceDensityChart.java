package spillway.report;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Densities of the distances between firms of a sector with the global band of chance, sector by sector. */
public final class DistanceDensityChart implements Chart {

    @Override
    public Part part() {
        return Part.SECTORS;
    }

    @Override
    public Figure figure(RunLogs logs) {
        LogTable table = logs.table("k_density.csv");
        String[] quarters = table.text("quarter");
        String[] of = table.text("sector");
        List<String> dates = table.distinct("quarter");
        String date = dates.isEmpty() ? "" : dates.get(dates.size() - 1);
        List<XyPanel> panels = new ArrayList<>();
        List<String> localised = new ArrayList<>();
        for (String sector : table.distinct("sector")) {
            int[] rows = IntStream.range(0, of.length)
                    .filter(i -> of[i].equals(sector) && quarters[i].equals(date))
                    .toArray();
            double[] km = at(table, "km", rows);
            double[] density = at(table, "density", rows);
            double[] high = at(table, "global_high", rows);
            XyPanel panel = new XyPanel(
                    SectorNames.of(sector),
                    PlotStyle.axis("km"),
                    PlotStyle.axis(panels.size() % 4 == 0 ? "% of pairs per km" : null));
            Look band = new Look(Palette.GREY, Palette.stroke(1.2f), null);
            panel.add("global band", km, high, band);
            panel.unnamed(km, at(table, "global_low", rows), band);
            panel.add("mean of random industries", km, at(table, "null_mean", rows), Palette.dashed(Palette.GREY));
            panel.add("firms of the sector", km, density, Palette.line(0));
            panels.add(panel.noLegend());
            if (IntStream.range(0, km.length).anyMatch(i -> density[i] > high[i])) {
                localised.add(SectorNames.of(sector));
            }
        }
        String title = title(date, localised, panels.size());
        if (panels.isEmpty()) {
            panels.add(new XyPanel(null, PlotStyle.axis("km"), PlotStyle.axis("% of pairs per km")));
        }
        return new Figure(
                "distance-density",
                title,
                "Density of the distances between the firms of each sector (blue), after Duranton and Overman (2005),"
                        + " beside that of as many firms drawn from all sectors: mean (dashed) and global band (grey),"
                        + " which 5 % of such random sectors leave anywhere (as the parameters say). Above the band: the sector is localised at"
                        + " that distance; below: dispersed. Firms stand in the middle of their cell; each row of the firms\u2019 table"
                        + " counts once, whatever its size.",
                "Localised somewhere: " + String.join(", ", localised) + ".",
                640,
                false,
                logs.source(),
                (g, area) -> {
                    double room = area.getHeight() - 22;
                    Drawing.grid(4, panels)
                            .draw(g, new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), room));
                    g.setFont(PlotStyle.LABEL);
                    g.setPaint(Palette.INK);
                    g.drawString(
                            "Blue: firms of the sector. Dashed: mean of as many firms of any sector. Grey: global band of these.",
                            (float) area.getX() + 8,
                            (float) (area.getY() + room + 14));
                });
    }

    private static String title(String date, List<String> localised, int sectors) {
        if (sectors == 0) {
            return "Too short a run for distances between firms";
        }
        return "In %s %d of %d sectors are localised at some distance%s"
                .formatted(
                        date,
                        localised.size(),
                        sectors,
                        localised.isEmpty() || localised.size() == sectors ? "" : ": " + String.join("; ", localised));
    }

    private static double[] at(LogTable table, String column, int[] rows) {
        double[] values = table.numbers(column);
        double factor = column.equals("km") ? 1 : 100;
        return IntStream.of(rows).mapToDouble(i -> factor * values[i]).toArray();
    }
}
