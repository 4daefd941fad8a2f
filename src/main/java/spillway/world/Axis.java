package spillway.world;

import java.util.Map;

/** What an index of a state column counts. */
public enum Axis {
    /** Rows of a table that grows: firms, talents. */
    ROW,
    /** Cities and outer regions. */
    REGION,
    /** Regions, then the rest of China. */
    PLACE,
    SECTOR,
    /** Destinations of sales: regions, the rest of China, foreign blocs. */
    DESTINATION,
    /** Markets: home, which is the regions and the rest of China, then foreign blocs. */
    MARKET,
    /** Sources of direct investment. */
    SOURCE,
    /** Knowledge groups. */
    GROUP,
    /** Channels of productivity growth. */
    CHANNEL,
    /** What income of households comes from. */
    INCOME_CLASS,
    /** Key inputs: chips, data, algorithms. */
    KEY_INPUT,
    /** Quarters until patient money can be used. */
    LAG,
    /** Quarters to look back on: four before this one, the oldest first, and this one. */
    RECENT,
    /** Land cells, then pseudo-cells. */
    CELL,
    /** Columns of the map from west to east. */
    EAST,
    /** Rows of the map from north to south. */
    SOUTH;

    /** How many of each there are in a world of this structure, the map and tables that grow aside. */
    static Map<Axis, Integer> lengths(Structure structure) {
        return Map.ofEntries(
                Map.entry(REGION, structure.regionCount()),
                Map.entry(PLACE, structure.regionCount() + 1),
                Map.entry(SECTOR, structure.sectorCount()),
                Map.entry(DESTINATION, structure.destinations()),
                Map.entry(MARKET, structure.markets()),
                Map.entry(SOURCE, structure.sources.length),
                Map.entry(GROUP, Structure.GROUPS.length),
                Map.entry(CHANNEL, Channel.NAMES.size()),
                Map.entry(INCOME_CLASS, IncomeClass.NAMES.size()),
                Map.entry(KEY_INPUT, KeyInput.NAMES.size()),
                Map.entry(LAG, Governments.LONGEST_LAG + 1),
                Map.entry(RECENT, 5));
    }
}
