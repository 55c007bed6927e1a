import { FolderOpenOutlined, InboxOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef } from 'react';
import { useExchangeSession } from '../ExchangeSession.tsx';
import { withoutLeftovers } from './dropped-files.ts';

/** The attribute by which a browser picks folders; React's types do not know it. */
const FOLDER = { webkitdirectory: '' };

type Props = {
  /** `large` where it is what the page is for. */
  readonly size?: 'middle' | 'large';
  readonly word?: string;
};

/** 选择文件 and 选择文件夹: the keyboard's way to what dropping does with the mouse. Nothing is filtered by its ending. */
export function FilePicker({ size = 'middle', word = '放入报回的文件' }: Props) {
  const { readFiles } = useExchangeSession();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        type={size === 'large' ? 'primary' : 'default'}
        size={size}
        icon={<InboxOutlined aria-hidden="true" />}
        title="也可以把文件或文件夹直接拖到窗口里"
        onClick={() => files.current?.click()}
      >
        {word}
      </Button>
      <Button size={size} icon={<FolderOpenOutlined aria-hidden="true" />} onClick={() => folder.current?.click()}>
        放入文件夹
      </Button>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label="各单位报回的文件"
        onChange={(event) => {
          readFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <input
        ref={folder}
        type="file"
        multiple
        hidden
        aria-label="装有报回文件的文件夹"
        {...FOLDER}
        onChange={(event) => {
          readFiles(withoutLeftovers([...(event.target.files ?? [])]));
          event.target.value = '';
        }}
      />
    </>
  );
}
