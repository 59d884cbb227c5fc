import { describe, expect, it } from 'vitest';
import { extractOutput } from './support/contract.ts';
import { run, withFiles } from './support/run.ts';

describe('the program', () => {
  it('shows its usage: to whoever asks on stdout, to whoever called it with nothing on stderr', async () => {
    const asked = await run(['--help']);
    expect(asked).toMatchObject({ status: 0, stderr: '' });
    for (const name of ['check', 'extract', 'rules', 'lsp']) expect(asked.stdout).toContain(`nianbao ${name}`);
    expect(await run([])).toEqual({ status: 2, stdout: '', stderr: asked.stdout });
  });

  it('speaks the language of --lang, then of the environment, then Chinese', async () => {
    const english = 'Exit status';
    expect((await run(['--help'])).stdout).not.toContain(english);
    expect((await run(['--help'], { environment: { LANG: 'C.UTF-8' } })).stdout).not.toContain(english);
    expect((await run(['--help'], { environment: { LANG: 'en_US.UTF-8' } })).stdout).toContain(english);
    expect((await run(['--help'], { environment: { LANG: 'en_US', LC_ALL: 'zh_CN.UTF-8' } })).stdout).not.toContain(
      english,
    );
    expect((await run(['--help', '--lang', 'zh'], { environment: { LANG: 'en_US' } })).stdout).not.toContain(english);
    expect((await run(['--help', '--lang=en'])).stdout).toContain(english);
  });

  it('tells its version', async () => {
    expect(await run(['--version'])).toEqual({ status: 0, stdout: '1.2.3\n', stderr: '' });
  });

  it('shows the usage of one command, without what is not there yet', async () => {
    const { status, stdout } = await run(['check', '-h', '--lang', 'en']);
    expect(status).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "Usage: nianbao check PATH... [options]

      check annual reports

        --format text|json|sarif|github|csv      output format; text by default
        --form auto|2019|2021                    which national form; by default read from the report
        --previous FILE                          last year's report; by default looked for in the same folder
        --roll-up FILE                           an area's roll-up, held against the sum of the other reports of its year
        --config FILE                            configuration; by default the .nianbao.json nearest to each file
        --baseline FILE                          findings noted in this file are not reported
        --update-baseline                        note all findings in the baseline
        --fail-on error|warning|info|hint|never  exit 1 at this severity or worse; error by default
        --fix safe|suggested                     mend the files: safe fixes only, or suggested ones too; the mended text of - goes to standard output
        --diff                                   show the fixes as a diff and write nothing (--fix safe by default)
        --encoding auto|utf-8|gb18030            encoding of the files; recognised by default
        --jobs N                                 how many files at once; by default as files and processors suggest
        --lang zh|en                             language of the output; Chinese by default
        -h, --help                               show this usage

      PATH is a file, a folder (searched for .txt .md .html .nianbao; node_modules, dot names and symbolic links
      are skipped), a glob, or - for standard input.
      "
    `);
  });
});

describe('wrong usage ends with 2, a word on stderr and nothing on stdout', () => {
  it.each([
    [['inspect'], 'unknown command "inspect"'],
    [['check'], 'name the files or folders to read'],
    [['check', 'a.txt', '--colour'], 'unknown option --colour'],
    [['check', 'a.txt', '-x'], 'unknown option -x'],
    [['check', 'a.txt', '--constructor', 'x'], 'unknown option --constructor'],
    [['check', 'a.txt', '--format'], 'option --format needs a value'],
    [['check', 'a.txt', '--format='], 'option --format needs a value'],
    [['check', 'a.txt', '--format', '--form', '2019'], 'option --format needs a value'],
    [
      ['check', 'a.txt', '--format', 'xml'],
      '"xml" is not a value of --format; use one of: text, json, sarif, github, csv',
    ],
    [['check', 'a.txt', '--lang', 'fr'], '"fr" is not a value of --lang; use one of: zh, en'],
    [['check', 'a.txt', '--help=no'], 'option --help takes no value'],
    [['extract'], 'name the files or folders to read'],
    [['rules', 'a.txt'], 'rules takes no paths'],
    [['lsp'], 'the only way to run it is: nianbao lsp --stdio'],
  ])('%j', async (argv, words) => {
    const { status, stdout, stderr } = await run(argv, { environment: { LANG: 'en_US.UTF-8' } });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.split('\n')[0]).toBe(`nianbao: ${words}`);
  });

  it('is said in Chinese by default', async () => {
    expect((await run(['check', '--colour'])).stderr).toBe(
      'nianbao: 没有选项 --colour\n用法见：nianbao check --help\n',
    );
  });
});

describe('a defect of the program', () => {
  it('ends with 2, not with the 1 that stands for findings', async () => {
    const createService = () => {
      throw new Error('a defect');
    };
    const { status, stderr } = await run(['rules'], { program: { createService } });
    expect(status).toBe(2);
    expect(stderr).toContain('nianbao: Error: a defect');
  });
});

describe('arguments', () => {
  it('takes what follows -- as paths', async () => {
    await withFiles({ '--lang': '[error]' }, async (folder) => {
      const { status, stdout } = await run(['check', '--', '--lang'], { folder });
      expect(status).toBe(1);
      expect(stdout).toContain('--lang\n');
    });
  });

  it('lets the last of a repeated option count', async () => {
    const { status } = await run(['check', '-', '--fail-on', 'hint', '--fail-on', 'never'], { stdin: '[error]' });
    expect(status).toBe(0);
  });
});

describe('extract', () => {
  it('has the shape of the contract', async () => {
    await withFiles({ 'a.txt': '总体情况' }, async (folder) => {
      const { status, stdout } = await run(['extract', 'a.txt', '--format', 'json'], { folder });
      expect(status).toBe(0);
      const at = (start: number, end: number) => ({
        start: { line: 0, character: start },
        end: { line: 0, character: end },
      });
      expect(extractOutput.parse(JSON.parse(stdout))).toEqual({
        version: 1,
        files: [
          {
            path: 'a.txt',
            form: '2021',
            year: 2024,
            unit: '云岭市财政局',
            error: null,
            sections: [{ id: 'overview', number: 1, title: '总体情况', range: at(0, 2) }],
            tables: {
              disclosure: {
                fees: { amount: { value: 12.5, raw: '12.5', unit: '万元', origin: 'explicit', range: at(0, 4) } },
              },
              requests: {
                newReceived: {
                  naturalPerson: { value: 3, raw: '3', origin: 'explicit', range: at(0, 1) },
                  total: { value: null, raw: '', origin: 'blank', range: at(1, 1) },
                },
              },
              review: null,
            },
          },
        ],
      });
    });
  });

  it('names an unreadable file and goes on', async () => {
    const { status, stdout, stderr } = await run(['extract', 'gone.txt', '-']);
    expect(status).toBe(2);
    expect(extractOutput.parse(JSON.parse(stdout)).files.map(({ path, error }) => [path, error])).toEqual([
      ['gone.txt', '没有这个文件或文件夹'],
      ['-', null],
    ]);
    expect(stderr).toBe('nianbao: gone.txt: 没有这个文件或文件夹\n');
  });
});

describe('rules', () => {
  it('lists every rule under its group', async () => {
    expect((await run(['rules'])).stdout).toMatchInlineSnapshot(`
      "structure
        section-missing  error    none       缺少一个部分

      arithmetic
        row-total        error    suggested  各列之和不等于总计
      "
    `);
  });

  it('as JSON carries the whole documentation', async () => {
    const { stdout } = await run(['rules', '--format', 'json', '--lang', 'en']);
    expect(JSON.parse(stdout).rules[1]).toEqual({
      id: 'row-total',
      group: 'arithmetic',
      severity: 'error',
      fix: 'suggested',
      docs: { what: 'the columns do not add up', why: 'a relation of the form', mend: 'check the row' },
    });
  });
});

describe('lsp', () => {
  it.each([[['lsp', '--stdio']], [['lsp', '--stdio', '--clientProcessId=42']]])(
    '%j starts the server',
    async (argv) => {
      let started = 0;
      const startLanguageServer = async () => {
        started++;
      };
      expect(await run(argv, { program: { startLanguageServer } })).toEqual({ status: 0, stdout: '', stderr: '' });
      expect(started).toBe(1);
    },
  );
});
