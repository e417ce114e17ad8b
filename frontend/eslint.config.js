import js from '@eslint/js';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const features = ['account', 'lobby', 'call', 'chat', 'history', 'report', 'moderation'];

/** The arrows of the design: app → features → signaling → shared, and no feature knows another. */
const zones = [
  ...features.map((feature) => ({
    target: `./src/features/${feature}`,
    from: './src/features',
    except: [`./${feature}`],
    message: 'Features never import each other: let app compose them.',
  })),
  {
    target: './src/features',
    from: './src/app',
    message: 'A feature knows nothing of the app around it.',
  },
  {
    target: './src/signaling',
    from: ['./src/app', './src/features'],
    message: 'Signaling is used by features, not the other way round.',
  },
  {
    target: './src/shared',
    from: ['./src/app', './src/features', './src/signaling'],
    message: 'Shared code imports only libraries and shared code.',
  },
];

/** Attributes of elements and components whose text people read or hear. */
const spoken =
  '/^(aria-(label|description|roledescription|valuetext)|title|alt|placeholder|label|hint|intro|error)$/';
/** Every element that encloses text, but for key caps, whose names are not translated. */
const parent = ":matches(JSXFragment, JSXElement:not([openingElement.name.name='kbd']))";
const letters = '/\\p{L}/u';
const wording = {
  message: 'Words are in shared/i18n, in every language.',
  selector: [
    `${parent} > JSXText[value=${letters}]`,
    ...[`${parent} > JSXExpressionContainer`, `JSXAttribute[name.name=${spoken}] > *`].flatMap(
      (position) => [
        `${position} > Literal[value=${letters}]`,
        `${position} > :matches(ConditionalExpression, LogicalExpression) > Literal[value=${letters}]`,
        `${position} > TemplateLiteral > TemplateElement[value.raw=${letters}]`,
      ],
    ),
    `JSXAttribute[name.name=${spoken}] > Literal[value=${letters}]`,
  ].join(', '),
};

export default tseslint.config(
  { ignores: ['node_modules', 'dist', 'src/shared/rest/schema.d.ts', 'src/shared/rest/bounds.ts'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  reactHooks.configs.flat['recommended-latest'],
  {
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createNodeResolver({ extensions: ['.ts', '.tsx', '.js', '.json', '.css'] }),
      ],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/order': [
        'error',
        { 'newlines-between': 'never', alphabetize: { order: 'asc', caseInsensitive: true } },
      ],
      'max-lines': ['error', { max: 400 }],
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['src/**/*.tsx'],
    ignores: ['**/*.test.tsx', '**/testing/**'],
    rules: { 'no-restricted-syntax': ['error', wording] },
  },
  { files: ['**/*.js'], extends: [tseslint.configs.disableTypeChecked] },
);
