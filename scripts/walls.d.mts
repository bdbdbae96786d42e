interface Violation {
  readonly rule: { readonly name: string; readonly severity: string };
  readonly from: string;
  readonly to: string;
}
export const MODEL_ROOMS: readonly string[];
export function checkWalls(paths?: readonly string[], extra?: object): Promise<{ violations: readonly Violation[]; modules: number; arrows: number }>;
