package spillway.model;

import java.util.List;
import java.util.Map;
import spillway.mechanism.capital.Investment;
import spillway.mechanism.digital.Adoption;
import spillway.mechanism.digital.DigitalReturns;
import spillway.mechanism.firms.DirectedDistrict;
import spillway.mechanism.firms.Relocation;
import spillway.mechanism.firms.Turnover;
import spillway.mechanism.firms.Upgrading;
import spillway.mechanism.government.DigitalGoods;
import spillway.mechanism.government.Government;
import spillway.mechanism.government.PlanningCities;
import spillway.mechanism.housing.Rents;
import spillway.mechanism.income.Consumption;
import spillway.mechanism.income.Payments;
import spillway.mechanism.integration.Integration;
import spillway.mechanism.investors.Investors;
import spillway.mechanism.keys.Keys;
import spillway.mechanism.knowledge.BuyersOrders;
import spillway.mechanism.knowledge.Knowledge;
import spillway.mechanism.knowledge.ResearchChoice;
import spillway.mechanism.laboratories.JointLaboratories;
import spillway.mechanism.labour.LabourMarket;
import spillway.mechanism.migration.Migration;
import spillway.mechanism.outside.Blocs;
import spillway.mechanism.outside.OutsideWorld;
import spillway.mechanism.production.Automation;
import spillway.mechanism.production.Production;
import spillway.mechanism.production.ScaleEconomies;
import spillway.mechanism.remote.Remote;
import spillway.mechanism.trade.AccessCapital;
import spillway.mechanism.trade.Trade;
import spillway.model.measure.MeasureParams;
import spillway.model.verdict.Classifier;
import spillway.model.verdict.RegionSets;
import spillway.world.KeyInput;
import spillway.world.Mode;
import spillway.world.Size;
import spillway.world.Structure;

/** Every parameter of a run, mechanism by mechanism; the configuration file has the same shape. */
public record ModelParams(
        Grid grid,
        BaseYearParams base,
        OutsideWorld.Params outside,
        Blocs.Params blocs,
        Trade.Params trade,
        AccessCapital.Params access,
        Production.Params production,
        ScaleEconomies.Params scale,
        Automation.Params automation,
        LabourMarket.Params labour,
        Remote.Params remote,
        Integration.Params integration,
        Payments.Params payments,
        Consumption.Params consumption,
        Investment.Params investment,
        Turnover.Params turnover,
        Upgrading.Params upgrading,
        BuyersOrders.Params orders,
        Relocation.Params relocation,
        Investors.Params investors,
        Keys.Params keyInputs,
        Adoption.Params digital,
        DigitalReturns.Params digitalReturns,
        Knowledge.Params knowledge,
        ResearchChoice.Params research,
        Migration.Params migration,
        Rents.Params housing,
        Government.Params government,
        PlanningCities.Params planning,
        JointLaboratories.Params laboratories,
        DirectedDistrict.Params districts,
        DigitalGoods.Params digitalGoods,
        Classifier.Params verdict,
        MeasureParams measure) {
    /** The links that open after the base year, as the data name them. */
    private static final List<String> DATED_LINKS = List.of(
            "Guangzhou-Zhuhai intercity railway",
            "express rail Guangzhou-Shenzhen-Hong Kong",
            "Xiamen-Shenzhen railway",
            "Guangzhou-Foshan-Zhaoqing intercity railway",
            "Dongguan-Huizhou intercity railway",
            "Jiangmen-Zhanjiang railway",
            "Hong Kong-Zhuhai-Macao bridge",
            "Nansha bridge",
            "Guangzhou-Shanwei high-speed railway",
            "Foshan-Dongguan intercity railway",
            "Shenzhen-Zhongshan link",
            "Shenzhen-Zhuhai crossing");

    /** The lists of keys that parameters by key refer to. */
    public static final Map<String, List<String>> KEY_LISTS = Map.of(
            "regions", RegionSets.FOURTEEN.regions(),
            "sectors", RegionalData.SECTORS,
            "sources", RegionalData.SOURCES,
            "blocs", RegionalData.BLOCS,
            "keyInputs", KeyInput.NAMES,
            "links", DATED_LINKS,
            "markets", RegionalData.MARKETS,
            "groups", List.of(Structure.GROUPS),
            "modes", Mode.NAMES,
            "sizes", Size.NAMES);

    /** Refuses combinations that have no meaning. */
    public ModelParams {
        if (turnover.entryMode() == Turnover.EntryMode.FREE && labour.wageMode() != LabourMarket.WageMode.CLEAR) {
            throw new IllegalArgumentException("turnover.entryMode FREE needs labour.wageMode CLEAR");
        }
    }

    /** The raster. */
    public record Grid(
            @spillway.kernel.Param(
                    doc = "Side of a land cell",
                    unit = "km",
                    min = 1,
                    max = 10,
                    source = "resolution of the model, not a datum",
                    base = true,
                    use = spillway.kernel.Param.Use.RESOLUTION)
            double cellKm) {}
}
