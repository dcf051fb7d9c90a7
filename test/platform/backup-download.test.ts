import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browserSaver } from '../../src/platform/backup-download.ts';

type State = { readonly state: string; readonly error?: string };

const { downloads } = vi.hoisted(() => ({
  downloads: {
    download: vi.fn<() => Promise<number>>(),
    search: vi.fn<() => Promise<readonly State[]>>(),
    removeFile: vi.fn<() => Promise<void>>(),
    erase: vi.fn<(query: { readonly id: number }) => Promise<void>>(),
  },
}));
vi.mock('webextension-polyfill', () => ({ default: { downloads } }));

beforeEach(() => {
  vi.resetAllMocks();
  downloads.download.mockResolvedValue(7);
});

const save = () => browserSaver.save('Followthrough/x.followthrough', new Blob(['{}\n']));

describe('a file that the browser saves by itself', () => {
  it('is known by its number once it is there', async () => {
    downloads.search
      .mockResolvedValueOnce([{ state: 'in_progress' }])
      .mockResolvedValueOnce([{ state: 'complete' }]);
    expect(await save()).toBe(7);
    expect(downloads.search).toHaveBeenCalledTimes(2);
  });

  it('is not taken for saved when it breaks off', async () => {
    downloads.search.mockResolvedValue([{ state: 'interrupted', error: 'USER_CANCELED' }]);
    await expect(save()).rejects.toThrow('USER_CANCELED');
  });

  it.each([
    ['FILE_NO_SPACE', 'no-space'],
    ['FILE_ACCESS_DENIED', 'no-folder'],
    ['FILE_FAILED', 'no-folder'],
  ])('is told of as it failed, and not left among the downloads: %s', async (error, why) => {
    downloads.search.mockResolvedValue([{ state: 'interrupted', error }]);
    expect(await save()).toBe(why);
    expect(downloads.erase).toHaveBeenCalledWith({ id: 7 });
  });

  it('is forgotten by the browser also where the person removed it', async () => {
    downloads.removeFile.mockRejectedValue(new Error('It is gone.'));
    await browserSaver.remove(7);
    expect(downloads.erase).toHaveBeenCalledWith({ id: 7 });
  });
});
