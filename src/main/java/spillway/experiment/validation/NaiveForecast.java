package spillway.experiment.validation;

import java.util.Arrays;
import java.util.List;
import spillway.model.PanelVariable;
import spillway.model.verdict.RegionSet;

/** What anybody could have said in 2010 of the years after, from the figures of 2000, 2005 and 2010 alone. */
public enum NaiveForecast {
    /** Every city keeps its share of 2010; the total grows as from 2005 to 2010. */
    SHARES_STAY("shares stay"),
    /** Every city grows as from 2005 to 2010. */
    TREND("trend 2005\u201310"),
    /** Every city grows as from 2000 to 2010. */
    LONG_TREND("trend 2000\u201310"),
    /** Growth over five years depends on that over the five years before, with one line for all cities of the set. */
    AUTOREGRESSION("AR(1)");

    /** Last year whose figures are used. */
    public static final int LAST = 2010;

    private final String title;

    NaiveForecast(String title) {
        this.title = title;
    }

    /** How tables call it. */
    public String title() {
        return title;
    }

    /** The forecast for every variable whose past is known in all cities of {@code set}. */
    public CityYears of(CityYears seen, RegionSet set, Iterable<Integer> years) {
        CityYears past = seen.upTo(LAST);
        CityYears estimate = new CityYears();
        for (PanelVariable variable : List.of(
                PanelVariable.GDP, PanelVariable.POPULATION, PanelVariable.TERTIARY_SHARE, PanelVariable.WAGE)) {
            double[] now = past.values(variable, LAST, set.regions());
            for (int year : years) {
                double[] growth = growth(past, variable, set, year - LAST);
                for (int c = 0; c < now.length; c++) {
                    double value = inPoints(variable) ? now[c] + growth[c] : now[c] * Math.exp(growth[c]);
                    estimate.put(variable, year, set.regions().get(c), value);
                }
            }
        }
        return estimate;
    }

    private double[] growth(CityYears past, PanelVariable variable, RegionSet set, int years) {
        double[] growth = new double[set.regions().size()];
        if (years == 0) {
            return growth;
        }
        double[] earlier = between(past, variable, set, 2000, 2005);
        double[] later = between(past, variable, set, 2005, LAST);
        switch (this) {
            case SHARES_STAY -> Arrays.fill(growth, common(past, variable, set, later) * years / 5);
            case TREND -> Arrays.setAll(growth, c -> later[c] * years / 5);
            case LONG_TREND -> Arrays.setAll(growth, c -> (earlier[c] + later[c]) * years / 10);
            case AUTOREGRESSION -> {
                Autoregression line = Autoregression.fit(earlier, later);
                Arrays.setAll(growth, c -> line.growth(later[c], years));
            }
        }
        return growth;
    }

    /** Growth of the total; of the mean where figures do not add up; none for a share. */
    private static double common(CityYears past, PanelVariable variable, RegionSet set, double[] later) {
        if (inPoints(variable)) {
            return 0;
        }
        return variable.addsUp()
                ? Math.log(past.total(variable, LAST, set) / past.total(variable, 2005, set))
                : Arrays.stream(later).average().orElse(Double.NaN);
    }

    /** The line of the AR(1) forecast; not finite where a figure of 2000, 2005 or 2010 is missing. */
    public static Autoregression line(CityYears seen, PanelVariable variable, RegionSet set) {
        return Autoregression.fit(between(seen, variable, set, 2000, 2005), between(seen, variable, set, 2005, LAST));
    }

    private static boolean inPoints(PanelVariable variable) {
        return variable == PanelVariable.TERTIARY_SHARE;
    }

    private static double[] between(CityYears seen, PanelVariable variable, RegionSet set, int from, int to) {
        double[] before = seen.values(variable, from, set.regions());
        double[] after = seen.values(variable, to, set.regions());
        double[] growth = new double[before.length];
        Arrays.setAll(growth, c -> inPoints(variable) ? after[c] - before[c] : Math.log(after[c] / before[c]));
        return growth;
    }
}
