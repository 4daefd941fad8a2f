package spillway.model.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What really happened, judged by the same rule as the runs: the public panel of cities between two years, with the
 * terms it allows. Neither productivity nor adoption is observed, so that breadth alone makes up D, and hollowing out
 * cannot be tested. A year of the panel stands for a window of four quarters.
 *
 * @param set regions judged together
 * @param proxy what stands for high-value value added
 * @param from first year
 * @param to last year
 * @param verdict the verdict; INDETERMINATE with a note where a city of the set is not observed
 */
public record ObservedVerdict(RegionSet set, Proxy proxy, int from, int to, Verdict verdict) {

    /** What stands for high-value value added. */
    public enum Proxy {
        /** Invention patents granted: near to what is meant, far from value added. */
        INVENTION_PATENTS("invention patents granted"),
        /** Gross domestic product: all activity, high-value or not. */
        GDP("GDP");

        private final String words;

        Proxy(String words) {
            this.words = words;
        }

        /** The proxy in words. */
        public String words() {
            return words;
        }
    }

    /**
     * One year of the panel, one entry for each region, NaN where not observed.
     *
     * @param year calendar year
     * @param gdp at one exchange rate, any unit; null to leave GDP out
     * @param population residents
     * @param inventionPatents granted in the year; null to leave patents out
     */
    public record CityYear(
            int year, double @Nullable [] gdp, double[] population, double @Nullable [] inventionPatents) {

        private double @Nullable [] values(Proxy proxy) {
            return proxy == Proxy.GDP ? gdp : inventionPatents;
        }

        private double[] given(Proxy proxy) {
            return Objects.requireNonNull(values(proxy), () -> "no " + proxy.words() + " in " + year);
        }
    }

    /**
     * The verdicts on the nine and the eleven, by patents and by GDP as far as given.
     *
     * @param names the regions of all arrays, in their order
     * @param baseHighValue base-year high-value value added, which fixes the core above the median once for data and runs
     * @param basePopulation base-year residents
     */
    public static List<ObservedVerdict> of(
            Classifier classifier,
            List<String> names,
            double[] baseHighValue,
            double[] basePopulation,
            CityYear start,
            CityYear end) {
        List<ObservedVerdict> verdicts = new ArrayList<>();
        for (RegionSet set : List.of(RegionSets.NINE, RegionSets.ELEVEN)) {
            Cores cores = set.cores(baseHighValue, basePopulation, names);
            for (Proxy proxy : Proxy.values()) {
                if (start.values(proxy) != null && end.values(proxy) != null) {
                    verdicts.add(of(classifier, set, cores, names, proxy, start, end));
                }
            }
        }
        return verdicts;
    }

    /** The verdict on one set with one proxy and given cores. */
    public static ObservedVerdict of(
            Classifier classifier,
            RegionSet set,
            Cores cores,
            List<String> names,
            Proxy proxy,
            CityYear start,
            CityYear end) {
        int[] members = set.indicesIn(names);
        RegionState first =
                RegionState.of(start.given(proxy), start.population()).only(members);
        RegionState last = RegionState.of(end.given(proxy), end.population()).only(members);
        Verdict verdict = classifier
                .judge(first, last, cores, end.year() - start.year())
                .withNote("observed, with " + proxy.words() + " in place of high-value value added");
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < members.length; i++) {
            if (Double.isNaN(first.highValue()[i] + last.highValue()[i])) {
                missing.add(set.regions().get(i));
            }
        }
        if (!missing.isEmpty()) {
            verdict = verdict.withNote(proxy.words() + " are not observed for " + String.join(", ", missing));
        }
        return new ObservedVerdict(set, proxy, start.year(), end.year(), verdict);
    }
}
