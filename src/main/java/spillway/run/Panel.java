package spillway.run;

import java.util.Arrays;
import spillway.model.RegionalData;
import spillway.model.verdict.ObservedVerdict;

/** One year of the public panel in the order of the regions; Hong Kong and Macao at the exchange rate of 2010. */
final class Panel {
    private Panel() {}

    static ObservedVerdict.CityYear year(RegionalData data, int year) {
        double[] gdp = values(data, "gdp", year);
        double dollars = data.rmbPerUsd[2010 - data.firstYear] / data.rmbPerUsd[year - data.firstYear];
        for (int r = 0; r < gdp.length; r++) {
            RegionalData.Group group = data.regions.get(r).group();
            boolean tiedToDollar = group == RegionalData.Group.HONG_KONG || group == RegionalData.Group.MACAO;
            gdp[r] *= tiedToDollar ? dollars : 1;
        }
        double[] patents = values(data, "invention_patents_granted", year);
        boolean any = Arrays.stream(patents).anyMatch(value -> !Double.isNaN(value));
        return new ObservedVerdict.CityYear(year, gdp, values(data, "population_resident", year), any ? patents : null);
    }

    private static double[] values(RegionalData data, String variable, int year) {
        double[] values = new double[data.regions.size()];
        Arrays.fill(values, Double.NaN);
        for (RegionalData.Observation seen : data.panel) {
            for (int r = 0; r < values.length; r++) {
                if (seen.year() == year
                        && seen.variable().equals(variable)
                        && seen.city().equals(data.regions.get(r).name())) {
                    values[r] = seen.value();
                }
            }
        }
        return values;
    }
}
