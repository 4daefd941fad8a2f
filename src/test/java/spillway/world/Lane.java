package spillway.world;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The agents of the model as the guide draws them: whose state a column is, and for whom a rule acts. */
enum Lane {
    OUTSIDE("Outside", "China, blocs, bank", "#595959"),
    FIRMS("Firms", "of eight sectors", "#0072b2"),
    MARKETS("Markets", "of 14 places, and map", "#a06a00"),
    HOUSEHOLDS("Households", "talent and residents", "#00795c"),
    GOVERNMENTS("Governments", "of 14 regions", "#b8480b");

    /** Columns that belong to others than their table does; those of {@link Cities} and {@link Cells} are else of markets. */
    private static final Map<Lane, Set<String>> EXCEPTIONS = Map.of(
            HOUSEHOLDS,
            Set.of(
                    "consumption",
                    "consumptionMix",
                    "deposits",
                    "employedTalent",
                    "employedWorkers",
                    "income",
                    "participation",
                    "remoteTalent",
                    "residents",
                    "talent",
                    "talentQuality"),
            FIRMS,
            Set.of(
                    "exitedCapital",
                    "exitedFunds",
                    "exitedStocks",
                    "foreignShare",
                    "logNiches",
                    "researchTrend",
                    "valueAdded"));

    /** Tables with exceptions. */
    private static final Set<String> MIXED = Set.of("Cities", "Cells", "Outside");

    private static final Map<String, Lane> OF_TABLES = Map.of(
            "Outside", OUTSIDE,
            "Firms", FIRMS,
            "KeyInputs", FIRMS,
            "Distances", MARKETS,
            "Cities", MARKETS,
            "Cells", MARKETS,
            "Talents", HOUSEHOLDS,
            "Governments", GOVERNMENTS);

    /** Who acts, by the class or package of the rule; the first that fits. Firms act where none does. */
    private static final List<Map.Entry<String, Lane>> ACTORS = List.of(
            Map.entry("mechanism.income.Payments", FIRMS),
            Map.entry("mechanism.income", HOUSEHOLDS),
            Map.entry("mechanism.trade.AccessCapital", FIRMS),
            Map.entry("mechanism.trade", MARKETS),
            Map.entry("mechanism.integration", MARKETS),
            Map.entry("mechanism.remote.Broadband", MARKETS),
            Map.entry("mechanism.labour", MARKETS),
            Map.entry("mechanism.housing", MARKETS),
            Map.entry("mechanism.migration", HOUSEHOLDS),
            Map.entry("mechanism.government", GOVERNMENTS),
            Map.entry("mechanism.laboratories", GOVERNMENTS),
            Map.entry("mechanism.investors", OUTSIDE),
            Map.entry("mechanism.outside", OUTSIDE),
            Map.entry("mechanism", FIRMS));

    final String title;
    final String subtitle;
    final String colour;

    Lane(String title, String subtitle, String colour) {
        this.title = title;
        this.subtitle = subtitle;
        this.colour = colour;
    }

    /** Whose state the column is; nobody's if it belongs to the accounts or to the base year. */
    static Optional<Lane> of(Columns.Entry column) {
        Optional<Lane> exception = EXCEPTIONS.entrySet().stream()
                .filter(lane ->
                        MIXED.contains(column.table()) && lane.getValue().contains(column.name()))
                .map(Map.Entry::getKey)
                .findFirst();
        return exception.isPresent() ? exception : Optional.ofNullable(OF_TABLES.get(column.table()));
    }

    /** Who acts in a phase that runs this rule first; nobody where the books are opened, summed up or checked. */
    static Optional<Lane> acting(String rule) {
        return ACTORS.stream()
                .filter(actor -> rule.startsWith(actor.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
