package spillway.gui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import spillway.mechanism.government.TargetOption;
import spillway.model.CityFigure;
import spillway.model.CityFigures;
import spillway.model.FigureKind;
import spillway.model.Reasons;
import spillway.report.SectorNames;
import spillway.world.City;
import spillway.world.Governments;
import spillway.world.World;

/**
 * A city, or a region outside the delta.
 *
 * @param row its row
 * @param name its name
 */
record CitySubject(int row, String name) implements Subject {
    private static final int MOST_PLACES = 4;

    @Override
    public String label(World world) {
        return name;
    }

    @Override
    public boolean present(World world) {
        return true;
    }

    @Override
    public City handle(World world) {
        return world.city(row);
    }

    @Override
    public List<Trait> traits() {
        List<Trait> traits = new ArrayList<>();
        for (CityFigure figure : CityFigure.values()) {
            if (figure.kind() != FigureKind.INDEX) {
                traits.add(new Trait(Charts.label(figure), world -> Charts.factor(figure) * figure.of(world, row)));
            }
        }
        return traits;
    }

    @Override
    public String tell(World world, Reasons reasons) {
        return sectors(world) + people(world) + government(world, reasons);
    }

    private String sectors(World world) {
        double[] own = world.cities.valueAdded[row];
        double all = CityFigures.valueAdded(world, row);
        Rows rows = new Rows().add("<i>sector</i>", "<i>share, %</i>", "<i>value to an investor</i>");
        for (int s = 0; s < own.length; s++) {
            rows.add(
                    SectorNames.of(world.structure.sectors[s]), 100 * own[s] / all, world.cities.locationValue[row][s]);
        }
        return Rows.heading("What it makes") + rows.html();
    }

    private String people(World world) {
        double[][] moves = world.flows.talentMoves;
        int places = moves.length;
        return Rows.heading("Talent that moved this quarter, persons")
                + Rows.line("Came from " + largest(world, places, from -> moves[from][row]) + ".")
                + Rows.line("Left for " + largest(world, places, to -> moves[row][to]) + ".");
    }

    private String largest(World world, int places, IntToDoubleFunction persons) {
        List<String> words = IntStream.range(0, places)
                .filter(place -> place != row && persons.applyAsDouble(place) > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer place) -> -persons.applyAsDouble(place)))
                .limit(MOST_PLACES)
                .map(place ->
                        (place == world.structure.regionCount() ? "rest of China" : world.structure.regions[place])
                                + " "
                                + Rows.number(1e4 * persons.applyAsDouble(place)))
                .toList();
        return words.isEmpty() ? "nobody" : String.join(", ", words);
    }

    private String government(World world, Reasons reasons) {
        Governments governments = world.governments;
        int target = governments.target[row];
        List<TargetOption> options = reasons.targets(world, row);
        String budget = new Rows()
                .add("revenue, 100m RMB", governments.revenue[row])
                .add("received from the upper level, net", world.flows.upperTransfer[row])
                .add("outlay", governments.outlay[row])
                .add("debt", -governments.funds[row])
                .add("money for quick programmes", governments.quickMoney[row])
                .add("money for patient programmes", governments.patientMoney[row])
                .add("quarters the leader has served", String.valueOf(governments.served[row]))
                .add("quarters the leader looks ahead", governments.horizon[row])
                .html();
        if (options.isEmpty()) {
            return Rows.heading("Its government this quarter")
                    + budget
                    + Rows.line("It supports no sector and bids for no investors.");
        }
        Rows sectors = new Rows()
                .add("<i>sector</i>", "<i>fit</i>", "<i>peers that support it</i>", "<i>chance</i>", "<i>bid</i>");
        for (TargetOption option : options) {
            int s = option.sector();
            String sector = SectorNames.of(world.structure.sectors[s]);
            sectors.add(
                    s == target ? "<b>" + sector + "</b>" : sector,
                    Rows.number(option.fit()),
                    String.valueOf(option.peers()),
                    Rows.percent(option.chance()),
                    Rows.percent(governments.subsidyRate[row][s]));
        }
        return Rows.heading("Its government this quarter")
                + budget
                + Rows.heading("Which sector it supports, and why")
                + sectors.html()
                + Rows.line(
                        "Bold: supported now. Fit is the log location quotient, kin sectors included; a bid is a share of the"
                                + " investor's capital. Within the leader's horizon an investor is worth %s of its capital.",
                        Rows.percent(reasons.investorWorth(world, row)));
    }
}
