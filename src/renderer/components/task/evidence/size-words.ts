/** 812 字节, 24.6 KB, 3.2 MB, as file managers say it; `size` in bytes. */
export function sizeWords(size: number): string {
  if (size < 1024) return `${size} 字节`;
  const [value, unit] = size < 1024 ** 2 ? [size / 1024, 'KB'] : [size / 1024 ** 2, 'MB'];
  return `${value.toFixed(1)} ${unit}`;
}
