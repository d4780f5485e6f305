import { describe, expect, test } from 'vitest';
import { bugReport } from '../../../../core/panel/copy-as/bug-report.ts';
import { markdownBlock, markdownCode, markdownText } from '../../../../core/panel/copy-as/markdown-text.ts';
import { copySubjects } from '../../../../core/panel/copy-as/subject.ts';
import { withOwnOrigins } from '../../../../core/own-origins.ts';
import { oncehub } from '../../../../vendors/oncehub/index.ts';
import { subject, textOf, withPayload } from '../../../support/copy-subjects.ts';

const wrong = withPayload(
  { bot_id: 7, email: 'robin@shop.example', note: 'three ``` ticks' },
  {
    status: 'invalid',
    findings: [
      {
        severity: 'error',
        code: 'invalid_type',
        path: ['bot_id'],
        message: 'bot_id of robin@shop.example must be | a string.',
        expected: 'string',
        received: 'a|b',
      },
    ],
  },
);
const report = (sanitized: boolean) => textOf(bugReport([wrong], { browser: 'Chrome/156.0.0.0', sanitized }));

describe('a bug report', () => {
  test('says what was sent, by whom, what is wrong, what is documented and where', () => {
    const text = report(true);
    expect(text).toContain('## OnceHub: `oncehub.chatbot.opened` is invalid');
    expect(text).toContain('- Origin: `https://oncehub.com`');
    expect(text).toContain('- Heard in: `https://shop.test/` (`top`)');
    expect(text).toMatch(/- Documentation: <https:\/\/help\.oncehub\.com\S+> \(read \d{4}-\d\d-\d\d\)/);
    expect(text).toMatch(/\| error \| invalid\\_type \| `bot_id` \| .* \| `string` \| `a\\\|b` \|/);
    expect(text).toContain('### What is documented');
    expect(text).toContain('Chrome/156.0.0.0');
  });

  test('names no origin as documented that the user added', () => {
    const vendors = withOwnOrigins([oncehub], { oncehub: ['https://book.shop.test'] });
    const own = copySubjects([{ ...wrong.event, origin: 'https://book.shop.test' }], vendors);
    const text = textOf(bugReport(own, { browser: 'x', sanitized: false }));
    expect(text).toContain('- Origin: `https://book.shop.test`');
    expect(text).toContain('- Documented origin: `https://oncehub.com`\n');
  });

  test('holds no personal data unless it is asked for', () => {
    expect(report(true)).not.toContain('robin@shop');
    expect(report(true)).toContain('Personal data is masked');
    expect(report(false)).toContain('robin@shop.example');
    expect(report(false)).toContain('personal data included');
  });

  test('of several events tells of each', () => {
    const text = textOf(
      bugReport(
        [
          wrong,
          subject({
            channel: 'webhook',
            name: 'booking.scheduled',
            webhook: { method: 'POST', target: '/x', headers: {}, signature: 'wrong', note: 'It does not fit.' },
          }),
        ],
        { browser: 'x', sanitized: true },
      ),
    );
    expect(text.match(/^## /gm)).toHaveLength(2);
    expect(text).toContain('- Signature: wrong. It does not fit.');
  });
});

describe('texts of others in Markdown', () => {
  test('stay in their cell, their line and their fence', () => {
    expect(markdownText('a | b\n# c <img src=x> [x](y) @you')).toBe(
      String.raw`a \| b \# c \<img src=x\> \[x\]\(y\) \@you`,
    );
    expect(markdownCode('a `b` ``c| ')).toBe('```a `b` ``c|```');
    expect(markdownBlock('json', '"```` x"').split('\n')[0]).toBe('`````json');
    expect(markdownText('www.evil.test/x _WWW.evil.test https://evil.test')).toBe(
      String.raw`www\.evil.test/x \_WWW\.evil.test https\://evil.test`,
    );
    const row = report(true)
      .split('\n')
      .find((line) => line.startsWith('| error'));
    expect(row?.replaceAll(String.raw`\|`, '').split('|')).toHaveLength(8);
  });
});
