package spillway.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import spillway.kernel.Quarter;

/** Location quotients of cities by sectors, first and last year: who makes more of what than the region does. */
public final class SpecialisationChart implements Chart {
    private static final double REACH = 3;

    @Override
    public Part part() {
        return Part.SECTORS;
    }

    @Override
    public Figure figure(RunLogs logs) {
        LogTable table = logs.table("sectors.csv.gz");
        CityHistory history = new CityHistory(table);
        List<String> sectors = table.distinct("sector").stream()
                .sorted(java.util.Comparator.comparingInt(SectorNames::order))
                .toList();
        int[] years = history.years();
        int last = years[years.length - 1];
        double[][] start = quotients(table, history.cities(), sectors, years[0]);
        double[][] end = quotients(table, history.cities(), sectors, last);
        ColorBar bar = new ColorBar(
                "location quotient",
                place -> Palette.diverging(2 * place - 1),
                new double[] {0, 1 / 6.0, 2 / 6.0, 0.5, 4 / 6.0, 5 / 6.0, 1},
                new String[] {"\u2264\u2009\u215b", "\u00bc", "\u00bd", "1", "2", "4", "\u2265\u20098"});
        Drawing heat = Drawing.grid(
                2,
                matrix(String.valueOf(years[0]), history.cities(), sectors, start),
                matrix(String.valueOf(last), history.cities(), sectors, end));
        return new Figure(
                "specialisation",
                title(history.cities(), sectors, start, end, last),
                "Location quotient: share of the sector in the city\u2019s value added over its share in all regions"
                        + " together,"
                        + " sums of calendar years at current prices. 1: as everywhere; orange: more; blue: less.",
                "Matrix of location quotients, " + history.cities().size() + " cities by " + sectors.size() + ""
                        + " sectors.",
                640,
                false,
                logs.source(),
                (g, area) -> {
                    heat.draw(
                            g,
                            new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), area.getHeight() - 56));
                    bar.draw(g, new Rectangle2D.Double(area.getX(), area.getMaxY() - 52, area.getWidth(), 50));
                });
    }

    private static String title(List<String> cities, List<String> sectors, double[][] start, double[][] end, int year) {
        int city = -1;
        int sector = 0;
        for (int c = 0; c < end.length; c++) {
            for (int s = 0; s < sectors.size() && Places.BAY_AREA.contains(cities.get(c)); s++) {
                if (Double.isFinite(end[c][s]) && (city < 0 || end[c][s] > end[city][sector])) {
                    city = c;
                    sector = s;
                }
            }
        }
        return city < 0
                ? "No city\u2019s specialisation was recorded"
                : "Strongest specialisation in %d: %s in %s; the location quotient %s"
                        .formatted(
                                year,
                                cities.get(city),
                                SectorNames.of(sectors.get(sector)),
                                Moves.words(start[city][sector], end[city][sector], 1, ""));
    }

    private static double[][] quotients(LogTable table, List<String> cities, List<String> sectors, int year) {
        Quarter[] quarters = table.quarters("quarter");
        String[] city = table.text("city");
        String[] sector = table.text("sector");
        double[] value = table.numbers("value_added_100m_rmb");
        double[][] sums = new double[cities.size()][sectors.size()];
        double[] byCity = new double[cities.size()];
        double[] bySector = new double[sectors.size()];
        double all = 0;
        for (int i = 0; i < value.length; i++) {
            if (quarters[i].year() == year && Double.isFinite(value[i])) {
                int c = cities.indexOf(city[i]);
                int s = sectors.indexOf(sector[i]);
                sums[c][s] += value[i];
                byCity[c] += value[i];
                bySector[s] += value[i];
                all += value[i];
            }
        }
        for (int c = 0; c < sums.length; c++) {
            for (int s = 0; s < sums[c].length; s++) {
                sums[c][s] = sums[c][s] / byCity[c] / (bySector[s] / all);
            }
        }
        return sums;
    }

    private static Drawing matrix(String title, List<String> cities, List<String> sectors, double[][] quotients) {
        return (g, area) -> {
            double left = area.getX() + 122;
            double top = area.getY() + 132;
            double width = (area.getMaxX() - 58 - left) / sectors.size();
            double height = (area.getMaxY() - 8 - top) / cities.size();
            g.setFont(PlotStyle.HEADING);
            g.setPaint(Palette.INK);
            g.drawString(title, (float) area.getX() + 6, (float) area.getY() + 20);
            heads(g, sectors, left, top, width);
            for (int c = 0; c < cities.size(); c++) {
                g.setFont(PlotStyle.LABEL);
                g.setPaint(Palette.INK);
                double nameWidth = g.getFontMetrics().stringWidth(cities.get(c));
                g.drawString(cities.get(c), (float) (left - 6 - nameWidth), (float) (top + height * (c + 0.5) + 4));
                for (int s = 0; s < sectors.size(); s++) {
                    cell(g, new Rectangle2D.Double(left + width * s, top + height * c, width, height), quotients[c][s]);
                }
            }
        };
    }

    private static void heads(Graphics2D g, List<String> sectors, double left, double top, double width) {
        g.setFont(Figure.font(Font.PLAIN, 11));
        for (int s = 0; s < sectors.size(); s++) {
            var before = g.getTransform();
            g.translate(left + width * (s + 0.5), top - 6);
            g.rotate(-Math.PI / 4);
            g.drawString(SectorNames.of(sectors.get(s)), 0f, 4f);
            g.setTransform(before);
        }
    }

    private static void cell(Graphics2D g, Rectangle2D box, double quotient) {
        boolean defined = Double.isFinite(quotient);
        double place = Math.max(-1, Math.min(1, Math.log(Math.max(quotient, 1e-9)) / Math.log(2) / REACH));
        g.setPaint(defined ? Palette.diverging(place) : Palette.BARE_LAND);
        g.fill(box);
        g.setPaint(Color.WHITE);
        g.setStroke(Palette.stroke(1f));
        g.draw(box);
        g.setFont(Figure.font(Font.PLAIN, 11));
        g.setPaint(defined && Math.abs(place) > 0.62 ? Color.WHITE : Palette.INK);
        String text = Figure.number(quotient, quotient < 9.95 ? 1 : 0);
        g.drawString(
                text,
                (float) (box.getCenterX() - g.getFontMetrics().stringWidth(text) / 2.0),
                (float) box.getCenterY() + 4);
    }
}
