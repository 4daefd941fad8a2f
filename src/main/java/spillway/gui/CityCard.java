package spillway.gui;

import java.util.List;
import javax.swing.JEditorPane;
import spillway.model.CityFigure;
import spillway.report.SectorNames;

/** What a city is in the quarter that is shown, in plain words. */
final class CityCard extends JEditorPane {
    private static final long serialVersionUID = 1L;
    private static final String EMPTY = "Click a city on the map to see what it is and how it changed.";

    private static final List<Line> LINES = List.of(
            new Line("Real output, 100m RMB", 4, CityFigure.REAL_GDP),
            new Line("of it high-value, %", 100, CityFigure.HIGH_VALUE_SHARE),
            new Line("Residents, 10,000", 1, CityFigure.POPULATION),
            new Line("of them talent, 10,000", 1, CityFigure.TALENT),
            new Line("Wage, 1,000 RMB", 1e-3, CityFigure.WAGE),
            new Line("Rent, 2010 = 100", 1, CityFigure.RENT_INDEX),
            new Line("Unemployment, %", 100, CityFigure.UNEMPLOYMENT),
            new Line("Research, 100m RMB", 4, CityFigure.RESEARCH),
            new Line("Subsidies, 100m RMB", 4, CityFigure.SUBSIDIES),
            new Line("Investors, bn USD", 4, CityFigure.DIRECT_INVESTMENT));

    private final transient List<String> regions;

    /** A figure on the card, times a factor. */
    private record Line(String words, double factor, CityFigure figure) {}

    /** A card of no city among these regions. */
    CityCard(List<String> regions) {
        super("text/html", "");
        this.regions = regions;
        setEditable(false);
        putClientProperty(HONOR_DISPLAY_PROPERTIES, true);
        setText(EMPTY);
    }

    /** Back to no city. */
    void clear() {
        setText(EMPTY);
    }

    /** Shows region {@code r} in {@code now}, beside what it was in the first quarter; {@code lastYear} ends with {@code now}. */
    void show(int r, Scene first, Scene now, List<Scene> lastYear) {
        String name = regions.get(r);
        Rows rows = new Rows().add("<i>amounts of a year</i>", "2010 Q1", now.year() + " " + now.season());
        for (Line line : LINES) {
            rows.add(line.words, line.factor * first.of(line.figure, r), line.factor * now.of(line.figure, r));
        }
        rows.add("Its government supports", sector(first.targets()[r]), sector(now.targets()[r]));
        rows.add("and bids, of capital", Rows.percent(first.bids()[r]), Rows.percent(now.bids()[r]));
        Traffic year = Traffic.sum(lastYear.stream().map(Scene::traffic).toList());
        rows.add("Talent that came, persons", "", Rows.number(1e4 * year.arrivals(r)));
        rows.add("Talent that left, persons", "", Rows.number(1e4 * year.departures(r)));
        setText("<b>" + name + "</b>" + rows.html() + "<p>Most come from " + origin(year, r)
                + ". Right-click the map for its firms and talent.</p>");
        setCaretPosition(0);
    }

    private static String sector(String code) {
        return code.isEmpty() ? "none" : SectorNames.of(code);
    }

    /** Where most of those who came in the year came from. */
    private String origin(Traffic year, int r) {
        int most = -1;
        for (int from = 0; from < year.talent().length; from++) {
            if (from != r && year.talent()[from][r] > (most < 0 ? 0 : year.talent()[most][r])) {
                most = from;
            }
        }
        return most < 0 ? "nowhere yet" : most == regions.size() ? "the rest of China" : regions.get(most);
    }
}
