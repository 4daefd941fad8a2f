package spillway.benchmark.space;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spillway.input.ConfigReader;
import spillway.mechanism.firms.Turnover;
import spillway.mechanism.labour.LabourMarket;
import spillway.model.ModelParams;
import spillway.run.ScenarioReader;

/**
 * The simulator's parameters with all switched off or neutral that theory does not have: taxes, credit, wear, stocks, unemployment, costs
 * and frictions of moving, rents, births. What is left is set by the case.
 */
final class Stripped {
    /** The sector that makes goods which cost something to move. */
    static final String MANUFACTURE = "B";
    /** The sector whose output moves free. */
    static final String FARMS = "G";

    private static final Path COMPLETE = Path.of("configs", "baseline.yaml");

    private final Map<String, Object> settings = new LinkedHashMap<>();

    Stripped() {
        for (String zero : List.of(
                "trade.costPerMinute",
                "trade.sectorFactor." + FARMS,
                "production.serviceReserve",
                "labour.normalUnemployment",
                "labour.leastUnemployment",
                "payments.valueAddedTax",
                "payments.profitTax",
                "payments.wageTax",
                "payments.interest",
                "payments.bankEquity",
                "consumption.outOfDeposits",
                "investment.depreciation",
                "migration.talentFixedCost",
                "migration.workerFixedCost",
                "migration.distanceCost",
                "migration.hukouCost",
                "migration.borderCost",
                "migration.housingShare",
                "migration.congestion",
                "migration.graduation",
                "migration.retirement",
                "migration.naturalIncrease",
                "migration.poolAgeing",
                "government.infrastructureGain")) {
            settings.put(zero, 0.0);
        }
        settings.put("knowledge.research", false);
        settings.put("scale.enabled", false);
        settings.put("digital.enabled", false);
        settings.put("automation.enabled", false);
        settings.put("remote.enabled", false);
        settings.put("districts.enabled", false);
        settings.put("consumption.byIncome", false);
        settings.put("trade.serviceBorder", 0.0);
        settings.put("trade.tauGoods", 1.0);
        settings.put("trade.sectorFactor." + MANUFACTURE, 1.0);
        settings.put("production.priceAdjustment", 1.0);
        settings.put("production.markupFollowsShare", false);
        settings.put("labour.wageMode", LabourMarket.WageMode.CLEAR);
        settings.put("consumption.followsIncome", true);
        settings.put("turnover.enabled", true);
        settings.put("turnover.entryMode", Turnover.EntryMode.FREE);
        settings.put("migration.enabled", true);
        settings.put("migration.outsideInflow", false);
        for (String region : SmallWorld.names()) {
            settings.put("migration.talentSubsidy." + region, 0.0);
        }
    }

    /** Another value for a parameter of the simulator. */
    Stripped with(String path, Object value) {
        settings.put(path, value);
        return this;
    }

    /** All parameters. */
    ModelParams params() {
        ConfigReader<ModelParams> reader = new ScenarioReader().configs();
        List<String> problems = new ArrayList<>();
        ModelParams shipped = reader.read(COMPLETE, List.of(), problems)
                .orElseThrow(() -> new IllegalArgumentException(String.join("; ", problems)))
                .effective();
        return reader.beyondRanges(shipped, settings);
    }
}
