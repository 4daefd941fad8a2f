package spillway.gui;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import spillway.kernel.Metric;
import spillway.model.CityFigure;
import spillway.model.FigureKind;
import spillway.model.Kilometres;
import spillway.model.Metrics;
import spillway.model.ObservedPanel;
import spillway.model.PanelVariable;
import spillway.model.measure.MeasureParams;
import spillway.model.verdict.RegionSets;
import spillway.report.Look;
import spillway.report.Palette;
import spillway.world.World;

/** What charts there are of the run that is open, from the declarations of figures and metrics, and their values so far. */
final class Charts {
    private static final int LAST_OBSERVED = 2035;

    /** The groups of metrics by the family that each declares. */
    private static final Map<String, String> GROUPS = Map.of(
            "concentration", "Clustering",
            "specialisation", "Clustering",
            "association", "Clustering",
            "convergence", "Diffusion",
            "learning", "Diffusion",
            "circulation", "Circulation",
            "distribution", "Talent, wages and income",
            "fiscal", "Government",
            "size", "Size and accounts");

    private final Session session;
    private final List<String> regions;
    private final double[][] kilometres;
    private final MeasureParams measure;
    private final Map<String, List<Item>> groups = new LinkedHashMap<>();
    private final History run = new History(this::numbers);
    private final History policy = new History(this::numbers);

    /**
     * A figure that can be drawn.
     *
     * @param name its name in files
     * @param label its name for people, with the unit
     * @param meaning what it is
     * @param number its place among the numbers of the history
     * @param ofCities whether there is one for each region, in their order
     * @param figure the figure of cities, if it is one
     */
    record Item(String name, String label, String meaning, int number, boolean ofCities, Optional<CityFigure> figure) {
        /** What is seen in its chart, with the unit. */
        String title() {
            return ofCities ? label : meaning.split(";")[0] + " (" + label.substring(label.lastIndexOf(", ") + 2) + ")";
        }

        @Override
        public String toString() {
            return label;
        }
    }

    /** The charts of a session. */
    Charts(Session session) {
        this.session = session;
        regions = List.of(session.world().structure.regions);
        kilometres = Kilometres.between(session.runner().data().regions);
        measure = session.measure();
        int number = 0;
        List<Item> ofCities = new ArrayList<>();
        for (CityFigure figure : figures()) {
            String label = label(figure);
            ofCities.add(new Item(figure.column(), label, words(figure), number, true, Optional.of(figure)));
            number += regions.size();
        }
        groups.put("Cities", ofCities);
        for (Metric<World> metric : metrics(session.world())) {
            String label = metric.name().replace('_', ' ') + ", " + metric.unit();
            groups.computeIfAbsent(group(metric.chart()), family -> new ArrayList<>())
                    .add(new Item(metric.name(), label, metric.doc(), number++, false, Optional.empty()));
        }
    }

    private static String group(String family) {
        return GROUPS.getOrDefault(family, "Other");
    }

    /** A figure of cities with its unit, amounts as those of a year. */
    static String label(CityFigure figure) {
        return figure.meaning() + ", " + figure.unit() + (figure.kind() == FigureKind.FLOW ? " a year" : "");
    }

    /** What a quarter's figure is multiplied with to be as {@link #label} says. */
    static double factor(CityFigure figure) {
        return figure.kind() == FigureKind.FLOW ? 4 : 1;
    }

    private static List<CityFigure> figures() {
        return Arrays.stream(CityFigure.values())
                .filter(figure -> figure.kind() != FigureKind.INDEX)
                .toList();
    }

    private static String words(CityFigure figure) {
        String observed = variable(figure).isPresent()
                ? " Dots are observed, to 2019; lines are the model, quarters at the pace of a year."
                : "";
        return label(figure) + "." + observed;
    }

    private List<Metric<World>> metrics(World world) {
        return new Metrics(world, kilometres, measure).all();
    }

    private List<ToDoubleFunction<World>> numbers(World world) {
        List<ToDoubleFunction<World>> numbers = new ArrayList<>();
        for (CityFigure figure : figures()) {
            double factor = factor(figure);
            for (int r = 0; r < regions.size(); r++) {
                int region = r;
                numbers.add(now -> factor * figure.of(now, region));
            }
        }
        metrics(world).forEach(metric -> numbers.add(metric.value()));
        return numbers;
    }

    /** A number of the run in every quarter so far: as the chronicle has it or, of a run that was made already, its logs. */
    private double[] ofRun(Item item, int number) {
        if (session.replay().isEmpty()) {
            return run.of(number);
        }
        int over = session.main().quartersOver();
        if (item.figure().isPresent()) {
            CityFigure figure = item.figure().get();
            double factor = factor(figure);
            return session.main().scenes().stream()
                    .filter(scene -> !scene.opening())
                    .mapToDouble(scene -> factor * scene.of(figure, number - item.number()))
                    .toArray();
        }
        double[] all = session.replay().get().metric(item.name());
        return Arrays.copyOf(all, Math.min(all.length, over));
    }

    /** Has the chronicles of the run and of the policy beside it keep what is drawn. */
    void begin(Chronicle ofRun, Chronicle ofPolicy) {
        if (session.replay().isEmpty()) {
            ofRun.add(run);
            ofPolicy.add(policy);
        }
    }

    /** All figures, by group. */
    Map<String, List<Item>> groups() {
        return groups;
    }

    /** The regions. */
    List<String> cities() {
        return regions;
    }

    /** The chart of a figure so far; of all cities of the Bay Area, or of one. */
    TimeChart chart(Item item, Optional<String> city) {
        List<TimeChart.Line> lines = new ArrayList<>();
        List<TimeChart.Dots> dots = new ArrayList<>();
        if (item.ofCities() && city.isEmpty()) {
            for (String one : RegionSets.ELEVEN.regions()) {
                Look look = Palette.city(one);
                lines.add(new TimeChart.Line(one, ofRun(item, item.number() + regions.indexOf(one)), look));
                observed(item, one, look.color()).ifPresent(dots::add);
            }
        } else {
            int number = item.number()
                    + city.map(regions::indexOf).filter(r -> item.ofCities()).orElse(0);
            lines.add(TimeChart.Line.of(false, ofRun(item, number)));
            if (session.tried().isPresent()) {
                lines.add(TimeChart.Line.of(true, policy.of(number)));
            }
            city.flatMap(one -> observed(item, one, Palette.BLACK)).ifPresent(dots::add);
        }
        String of = item.ofCities() ? city.orElse("Each city") + ": " : "";
        return new TimeChart(
                of + item.title() + (dots.isEmpty() ? "" : "; dots: observed"), session.quarters() / 4.0, lines, dots);
    }

    private static Optional<PanelVariable> variable(CityFigure figure) {
        return Arrays.stream(PanelVariable.values())
                .filter(variable -> variable.figure() == figure)
                .findFirst();
    }

    /** What the panel has of a figure in a city; empty if it has nothing. */
    private Optional<TimeChart.Dots> observed(Item item, String city, Color color) {
        Optional<PanelVariable> variable = item.figure().flatMap(Charts::variable);
        if (variable.isEmpty()) {
            return Optional.empty();
        }
        ObservedPanel panel = session.runner().data().panel;
        List<double[]> seen = new ArrayList<>();
        for (int year = World.START.year(); year <= LAST_OBSERVED; year++) {
            int of = year;
            panel.latest(variable.get(), city, year)
                    .ifPresent(found -> seen.add(
                            new double[] {of, found.value() / variable.get().factor()}));
        }
        return seen.isEmpty()
                ? Optional.empty()
                : Optional.of(new TimeChart.Dots(
                        seen.stream().mapToDouble(one -> one[0]).toArray(),
                        seen.stream().mapToDouble(one -> one[1]).toArray(),
                        color));
    }
}
