package spillway.experiment.maps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spillway.experiment.AnnualResults;
import spillway.kernel.Numbers;
import spillway.model.verdict.Outcome;
import spillway.model.verdict.RegionSet;
import spillway.model.verdict.RegionSets;
import spillway.model.verdict.Verdict;

/**
 * What one run says of one set of regions: a row of the table of runs.
 *
 * @param point value of each axis
 * @param seed of all luck
 * @param set nine, eleven or fourteen
 * @param outcome the class; empty if the run broke
 * @param clustering score C
 * @param diffusion score D
 * @param hhi Herfindahl term of C, scaled: one half of C
 * @param core core/periphery term of C, scaled: the other half
 * @param breadth breadth term of D, scaled
 * @param sigma spread-of-productivity term of D, scaled
 * @param ratio innovation (or adoption) term of D, scaled
 * @param realGdp value added of the set in the last whole year at prices of the base year, 100m RMB
 * @param note why the run broke; empty if it did not
 */
public record RunRow(
        List<String> point,
        long seed,
        String set,
        Optional<Outcome> outcome,
        double clustering,
        double diffusion,
        double hhi,
        double core,
        double breadth,
        double sigma,
        double ratio,
        double realGdp,
        String note) {
    /** Columns after those of the axes. */
    public static final List<String> COLUMNS = List.of(
            "seed",
            "set",
            "outcome",
            "c",
            "d",
            "hhi",
            "core",
            "breadth",
            "sigma",
            "ratio",
            "real_gdp_100m_rmb",
            "note");
    /** What stands for the class of a run that broke. */
    static final String BROKEN = "BROKEN";

    /** Keeps its own copy of the point. */
    public RunRow {
        point = List.copyOf(point);
    }

    /** The rows of one run, one for each set of regions; {@code regions} are the names of the book's regions. */
    static List<RunRow> of(List<String> point, long seed, AnnualResults book, List<String> regions) {
        List<RunRow> rows = new ArrayList<>();
        double[] gdp = book.year(AnnualResults.Figure.REAL_GDP, AnnualResults.FIRST_YEAR + book.years() - 1);
        for (RegionSet set : RegionSets.ALL) {
            Verdict verdict = book.verdicts().get(set.name());
            double sum = 0;
            for (int r : set.indicesIn(regions)) {
                sum += gdp[r];
            }
            rows.add(new RunRow(
                    point,
                    seed,
                    set.code(),
                    Optional.of(verdict.outcome()),
                    verdict.clustering(),
                    verdict.diffusion(),
                    verdict.hhi().scaled(),
                    verdict.core().scaled(),
                    verdict.breadth().scaled(),
                    verdict.sigma().scaled(),
                    verdict.ratio().scaled(),
                    sum,
                    ""));
        }
        return rows;
    }

    /** The rows of a run that broke. */
    static List<RunRow> broken(List<String> point, long seed, Throwable why) {
        String note = String.valueOf(why.getMessage() == null ? why : why.getMessage())
                .replaceAll("[\\p{Cntrl},\"\\s]+", " ")
                .strip();
        double no = Double.NaN;
        return RegionSets.ALL.stream()
                .map(set -> new RunRow(point, seed, set.code(), Optional.empty(), no, no, no, no, no, no, no, no, note))
                .toList();
    }

    /** The row as a line of the table, without its end. */
    String line() {
        List<String> cells = new ArrayList<>(point);
        cells.add(Long.toString(seed));
        cells.add(set);
        cells.add(outcome.map(Outcome::name).orElse(BROKEN));
        for (double value : new double[] {clustering, diffusion, hhi, core, breadth, sigma, ratio, realGdp}) {
            cells.add(Numbers.text(value));
        }
        cells.add(note);
        return String.join(",", cells);
    }
}
