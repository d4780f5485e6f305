import type { CoverageWorld } from '../../components/model/coverage-model.ts';
import type { VendorDefinition } from '../../core/vendor.ts';

/** A clipboard of one text and a folder of saved files. */
export interface TestCoverage extends CoverageWorld {
  vendors: VendorDefinition[];
  /** Null: the clipboard refuses. */
  clipboard: string | null;
  saved: Map<string, string>;
}

/** Knows no vendor until a test adds some. */
export function createTestCoverage(): TestCoverage {
  const saved = new Map<string, string>();
  const world: TestCoverage = {
    vendors: [],
    clipboard: '',
    saved,
    generator: { browser: 'Chrome/156.0.0.0', version: '0.1.0' },
    async copy(text) {
      if (world.clipboard === null) return false;
      world.clipboard = text;
      return true;
    },
    save(name, text) {
      saved.set(name, text);
      return null;
    },
  };
  return world;
}
