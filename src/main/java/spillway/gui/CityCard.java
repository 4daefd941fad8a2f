package spillway.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.JEditorPane;
import spillway.model.CityFigure;

/** What a city is in the quarter that is shown, in plain words. */
final class CityCard extends JEditorPane {
    private static final long serialVersionUID = 1L;
    private static final String EMPTY = "Click a city on the map to see what it is and how it changed.";

    /** A card of no city. */
    CityCard() {
        super("text/html", "");
        setEditable(false);
        putClientProperty(HONOR_DISPLAY_PROPERTIES, true);
        setText(EMPTY);
    }

    /** Back to no city. */
    void clear() {
        setText(EMPTY);
    }

    /** Shows region {@code r} in {@code now}, beside what it was in the first quarter. */
    void show(String name, int r, Scene first, Scene now) {
        List<String> rows = new ArrayList<>();
        rows.add(row(
                "Output a year, 100m RMB of 2010",
                4 * first.of(CityFigure.REAL_GDP, r),
                4 * now.of(CityFigure.REAL_GDP, r)));
        rows.add(row(
                "of it high-value, %",
                100 * first.of(CityFigure.HIGH_VALUE_SHARE, r), 100 * now.of(CityFigure.HIGH_VALUE_SHARE, r)));
        rows.add(row("Residents, 10,000", first.of(CityFigure.POPULATION, r), now.of(CityFigure.POPULATION, r)));
        rows.add(row("of them talent, 10,000", first.of(CityFigure.TALENT, r), now.of(CityFigure.TALENT, r)));
        rows.add(row("Wage, 1,000 RMB a year", first.of(CityFigure.WAGE, r) / 1000, now.of(CityFigure.WAGE, r) / 1000));
        rows.add(row("Rent, 2010 = 100", first.of(CityFigure.RENT_INDEX, r), now.of(CityFigure.RENT_INDEX, r)));
        rows.add(row(
                "Unemployment, %",
                100 * first.of(CityFigure.UNEMPLOYMENT, r), 100 * now.of(CityFigure.UNEMPLOYMENT, r)));
        rows.add(row(
                "Research a year, 100m RMB", 4 * first.of(CityFigure.RESEARCH, r), 4 * now.of(CityFigure.RESEARCH, r)));
        rows.add(row(
                "Subsidies a year, 100m RMB",
                4 * first.of(CityFigure.SUBSIDIES, r),
                4 * now.of(CityFigure.SUBSIDIES, r)));
        rows.add(row(
                "Direct investment a year, bn USD",
                4 * first.of(CityFigure.DIRECT_INVESTMENT, r),
                4 * now.of(CityFigure.DIRECT_INVESTMENT, r)));
        setText("<b>" + name
                + "</b><table cellspacing=0 cellpadding=1><tr><td></td><td align=right>&nbsp;2010 Q1</td><td align=right>&nbsp;&nbsp;"
                + now.year() + " " + now.season() + "</td></tr>" + String.join("", rows) + "</table>");
        setCaretPosition(0);
    }

    private static String row(String what, double before, double after) {
        return "<tr><td>" + what + "</td><td align=right>&nbsp;" + number(before) + "</td><td align=right>&nbsp;&nbsp;"
                + number(after) + "</td></tr>";
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "\u2013";
        }
        return Math.abs(value) >= 100
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.1f", value);
    }
}
