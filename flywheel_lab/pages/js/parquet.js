// What opens Parquet files on a page, which asks for it when somebody chooses one (life/reading.js).
import { parquetMetadata, parquetReadObjects } from "hyparquet";

/** @type {any} */ (globalThis).flywheelParquet = { parquetMetadata, parquetReadObjects };
