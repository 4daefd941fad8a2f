package spillway.experiment.column;

import static spillway.kernel.Named.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import spillway.experiment.AnnualResults;
import spillway.model.CityFigure;
import spillway.model.verdict.RegionSet;
import spillway.model.verdict.RegionSets;
import spillway.model.verdict.Score;

/**
 * Reads quantities. Words are separated by blanks:
 *
 * <pre>
 * quantity   = part { ("+" | "-") part }
 * part       = term [ "/" term ]
 * term       = "(" quantity ")"
 *            | "log" term                               natural logarithm
 *            | "since" year term                        what the term has gained since that year
 *            | "verdict" score set                      c, d or one of their terms, of the whole run: for any year the same
 *            | "metric" name                            mean of a metric over the year
 *            | "halftime" name                          year in which that mean first reaches one half; the next year if none up to then did
 *            | "city" figure region
 *            | "sum" figure place | "mean" figure place over the regions of a place
 *            | "swing" figure place                     standard deviation of yearly log growth, 2010 to the year
 *            | "comovement" figure figure ... place     mean correlation of their yearly log growth, 2010 to the year
 *            | "slope" row "on" row "over" place        least squares over the regions of a place
 *            | "correlation" row "with" row "over" place
 * row        = ["log" | "growth" | "change" | "first"] figure ["per" figure]
 * place      = name { "+" name }                        without blanks around the plus
 * name       = "nine" | "eleven" | "fourteen" | "outer" | region
 * set        = "nine" | "eleven" | "fourteen"
 * </pre>
 *
 * <p>Growth is in logs and, like change, counts from 2010; first is the value of 2010. Figures are those of
 * {@link CityFigure}; only amounts can be summed.
 */
public final class QuantityReader {
    private final List<String> regions;
    private final List<String> metrics;
    private List<String> words = List.of();
    private int next;
    private final Set<String> metricsRead = new TreeSet<>();
    private boolean verdicts;

    /** A reader that knows these regions, in the order of the results, and these metrics. */
    public QuantityReader(List<String> regions, List<String> metrics) {
        this.regions = regions;
        this.metrics = metrics;
    }

    /**
     * The quantity that {@code text} spells.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    public Quantity read(String text) {
        if (text.contains(",") || text.contains("\"")) {
            throw new IllegalArgumentException("it holds a comma or a quotation mark");
        }
        words = text.isBlank() ? List.of() : Arrays.asList(text.trim().split("\\s+"));
        next = 0;
        Quantity whole = quantity();
        if (next < words.size()) {
            throw new IllegalArgumentException("'" + words.get(next) + "' stands where + or - is expected");
        }
        return (results, year) -> Series.has(results, year) ? whole.of(results, year) : Double.NaN;
    }

    /** What all that was read so far is computed from, beside figures of cities. */
    Needs needs() {
        return new Needs(metricsRead, verdicts);
    }

    private Quantity quantity() {
        Quantity sum = part();
        while (next < words.size() && !words.get(next).equals(")")) {
            String sign = word("+ or -");
            if (!sign.equals("+") && !sign.equals("-")) {
                throw new IllegalArgumentException("'" + sign + "' stands where + or - is expected");
            }
            Quantity left = sum;
            Quantity right = part();
            int factor = sign.equals("+") ? 1 : -1;
            sum = (results, year) -> left.of(results, year) + factor * right.of(results, year);
        }
        return sum;
    }

    private Quantity part() {
        Quantity above = term();
        if (next < words.size() && words.get(next).equals("/")) {
            next++;
            Quantity below = term();
            return (results, year) -> above.of(results, year) / below.of(results, year);
        }
        return above;
    }

    private Quantity term() {
        String kind = word("a term");
        return switch (kind) {
            case "(" -> bracketed();
            case "log" -> log(term());
            case "verdict" -> verdict();
            case "since" -> since(word("a year"), term());
            case "metric" -> metric(word("a metric"));
            case "halftime" -> halftime(metric(word("a metric")));
            case "city" -> city(figure(), place());
            case "sum" -> sum(figure(), place());
            case "mean" -> mean(figure(), place());
            case "swing" -> swing(amount(figure()), place());
            case "comovement" -> comovement();
            case "slope" -> slope();
            case "correlation" -> correlation();
            default -> throw new IllegalArgumentException("'" + kind + "' is no kind of term");
        };
    }

    private Quantity bracketed() {
        Quantity inner = quantity();
        expect(")");
        return inner;
    }

    private static Quantity log(Quantity term) {
        return (results, year) -> StrictMath.log(term.of(results, year));
    }

    private Quantity verdict() {
        verdicts = true;
        String score = word("a score");
        Score found = Arrays.stream(Score.values())
                .filter(one -> one.key().equals(score))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + score + "' is no score; there are "
                        + Arrays.stream(Score.values()).map(Score::key).collect(Collectors.joining(", "))));
        RegionSet set = RegionSets.of(word("a set of regions"));
        return (results, year) -> found.of(value(results.verdicts(), set.name()));
    }

    private static Quantity since(String word, Quantity term) {
        if (!word.matches("\\d{4}") || Integer.parseInt(word) < AnnualResults.FIRST_YEAR) {
            throw new IllegalArgumentException("'" + word + "' is no year from " + AnnualResults.FIRST_YEAR + " on");
        }
        int first = Integer.parseInt(word);
        return (results, year) -> Series.has(results, first) && first <= year
                ? term.of(results, year) - term.of(results, first)
                : Double.NaN;
    }

    private Quantity metric(String name) {
        if (!metrics.contains(name)) {
            throw new IllegalArgumentException("'" + name + "' is no metric");
        }
        metricsRead.add(name);
        return (results, year) -> value(results.metrics(), name)[year - AnnualResults.FIRST_YEAR];
    }

    private static Quantity halftime(Quantity metric) {
        return (results, year) -> Series.halftime(metric, results, year);
    }

    private static Quantity city(CityFigure figure, int[] places) {
        if (places.length != 1) {
            throw new IllegalArgumentException("city takes one region; for more there are sum and mean");
        }
        return (results, year) -> results.year(figure, year)[places[0]];
    }

    private static Quantity sum(CityFigure figure, int[] places) {
        amount(figure);
        return (results, year) -> Series.sum(results, figure, places, year);
    }

    private static Quantity mean(CityFigure figure, int[] places) {
        return (results, year) -> Series.sum(results, figure, places, year) / places.length;
    }

    private static Quantity swing(CityFigure figure, int[] places) {
        return (results, year) -> Series.swing(results, figure, places, year);
    }

    private Quantity comovement() {
        List<CityFigure> figures = new ArrayList<>();
        while (next < words.size() && isFigure(words.get(next))) {
            figures.add(amount(figure()));
        }
        int[] places = place();
        if (figures.size() < 2) {
            throw new IllegalArgumentException("comovement takes two figures or more");
        }
        return (results, year) -> Series.comovement(results, figures, places, year);
    }

    private Quantity slope() {
        Series.Across y = row();
        expect("on");
        Series.Across x = row();
        expect("over");
        int[] places = place();
        return (results, year) ->
                Series.slope(Series.at(y.of(results, year), places), Series.at(x.of(results, year), places));
    }

    private Quantity correlation() {
        Series.Across a = row();
        expect("with");
        Series.Across b = row();
        expect("over");
        int[] places = place();
        return (results, year) ->
                Series.correlation(Series.at(a.of(results, year), places), Series.at(b.of(results, year), places));
    }

    private Series.Across row() {
        String how = next < words.size()
                        && List.of("log", "growth", "change", "first").contains(words.get(next))
                ? words.get(next++)
                : "";
        CityFigure figure = figure();
        Series.Across level = (results, year) -> results.year(figure, year);
        if (next < words.size() && words.get(next).equals("per")) {
            next++;
            CityFigure divisor = figure();
            level = (results, year) ->
                    Series.joined(results.year(figure, year), results.year(divisor, year), (a, b) -> a / b);
        }
        Series.Across now = level;
        int first = AnnualResults.FIRST_YEAR;
        return switch (how) {
            case "log" ->
                (results, year) ->
                        Series.joined(now.of(results, year), now.of(results, year), (a, same) -> StrictMath.log(a));
            case "growth" ->
                (results, year) ->
                        Series.joined(now.of(results, year), now.of(results, first), (a, b) -> StrictMath.log(a / b));
            case "change" ->
                (results, year) -> Series.joined(now.of(results, year), now.of(results, first), (a, b) -> a - b);
            case "first" -> (results, year) -> now.of(results, first);
            default -> now;
        };
    }

    private CityFigure figure() {
        String name = word("a figure");
        return CityFigure.named(name)
                .orElseThrow(() -> new IllegalArgumentException("'" + name + "' is no figure of cities"));
    }

    private static boolean isFigure(String name) {
        return CityFigure.named(name).isPresent();
    }

    private static CityFigure amount(CityFigure figure) {
        if (!figure.kind().isAmount()) {
            throw new IllegalArgumentException(figure.column() + " cannot be summed over regions; take its mean");
        }
        return figure;
    }

    private int[] place() {
        StringBuilder name = new StringBuilder(word("a place"));
        while (!arePlaces(name.toString())
                && next < words.size()
                && Character.isUpperCase(words.get(next).charAt(0))) {
            name.append(' ').append(words.get(next++));
        }
        if (!arePlaces(name.toString())) {
            throw new IllegalArgumentException("'" + name + "' is no region, nor nine, eleven, fourteen or outer");
        }
        return Arrays.stream(name.toString().split("\\+"))
                .flatMapToInt(this::indices)
                .toArray();
    }

    private IntStream indices(String place) {
        return switch (place) {
            case "nine" -> Arrays.stream(RegionSets.NINE.indicesIn(regions));
            case "eleven" -> Arrays.stream(RegionSets.ELEVEN.indicesIn(regions));
            case "fourteen" -> Arrays.stream(RegionSets.FOURTEEN.indicesIn(regions));
            case "outer" ->
                IntStream.range(0, regions.size())
                        .filter(r -> !RegionSets.ELEVEN.regions().contains(regions.get(r)));
            default -> IntStream.of(regions.indexOf(place));
        };
    }

    private boolean arePlaces(String names) {
        return Arrays.stream(names.split("\\+", -1))
                .allMatch(name ->
                        List.of("nine", "eleven", "fourteen", "outer").contains(name) || regions.contains(name));
    }

    private void expect(String wanted) {
        String word = word("'" + wanted + "'");
        if (!word.equals(wanted)) {
            throw new IllegalArgumentException("'" + word + "' stands where '" + wanted + "' is expected");
        }
    }

    private String word(String wanted) {
        if (next == words.size()) {
            throw new IllegalArgumentException("it ends where " + wanted + " is expected");
        }
        return words.get(next++);
    }
}
